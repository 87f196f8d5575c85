import type { Metadata } from "next";

import { offeredOn, refusalOn } from "@/app/(dashboard)/offered-on";
import { FormPage } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { EditStatementForm } from "@/components/statements/edit-statement-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getStatementForm } from "@/lib/features/statements/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a statement" };

export default async function EditStatementPage({
  params,
}: PageProps<"/statements/[statementId]/edit">) {
  const actor = await requireActor();
  const { statementId: id } = await params;
  const { version, createdById, values } = await orNotFound(getStatementForm(actor, { id }));
  const offered = await offeredOn(actor, (reader) => getStatementForm(reader, { id }));
  const path = `/statements/${id}`;
  return (
    <FormPage
      title="Edit statement"
      breadcrumb={[
        { label: "Statements", href: "/statements" },
        { label: "Statement", href: path },
      ]}
      formPath={`${path}/edit`}
      cancelHref={path}
      allowed={canChange(offered, "statement:edit", createdById)}
      refusal={refusalOn(actor, offered, {
        title: "Your role does not allow changing this statement.",
        advice: "Ask an editor, or whoever added it.",
      })}
      initialValues={values}
      form={(props) => (
        <EditStatementForm {...props} parts={formParts(props.pickers)} version={version} />
      )}
    />
  );
}
