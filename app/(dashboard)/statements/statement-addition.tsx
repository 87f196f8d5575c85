import { FormPage, type FormPageProps } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { AddStatementForm } from "@/components/statements/add-statement-form";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";

type StatementAdditionProps = Pick<
  FormPageProps,
  "formPath" | "initialValues" | "breadcrumb" | "cancelHref"
> & {
  /** As whom a case offers it; the reader themselves where it begins with no case. */
  caseOffered?: Actor;
};

const NEW_STATEMENT = { speakerKind: "person", language: "en" };

/** The page on which a statement is added, from the list of statements or from a case. */
export async function StatementAddition({
  initialValues,
  caseOffered,
  ...page
}: StatementAdditionProps) {
  const actor = await requireActor();
  return (
    <FormPage
      {...page}
      title="Add a statement"
      allowed={can(caseOffered ?? actor, "statement:add")}
      refusal={{
        title: "You cannot add a statement here.",
        advice:
          "Your role does not allow it, or the case is restricted and open to you to be read. Ask its lead, or an administrator.",
      }}
      initialValues={{ ...NEW_STATEMENT, ...initialValues }}
      form={(props) => <AddStatementForm {...props} parts={formParts(props.pickers)} />}
    />
  );
}
