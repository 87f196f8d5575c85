import { FormPage, type FormPageProps } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { AddStatementForm } from "@/components/statements/add-statement-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";

type StatementAdditionProps = Pick<
  FormPageProps,
  "formPath" | "initialValues" | "breadcrumb" | "cancelHref"
>;

const NEW_STATEMENT = { speakerKind: "person", language: "en" };

/** The page on which a statement is added, from the list of statements or from a case. */
export async function StatementAddition({ initialValues, ...page }: StatementAdditionProps) {
  const actor = await requireActor();
  return (
    <FormPage
      {...page}
      title="Add a statement"
      allowed={can(actor, "statement:add")}
      refusal={{
        title: "Your role does not allow adding statements.",
        advice: "Ask an administrator if you need to.",
      }}
      initialValues={{ ...NEW_STATEMENT, ...initialValues }}
      form={(props) => <AddStatementForm {...props} parts={formParts(props.pickers)} />}
    />
  );
}
