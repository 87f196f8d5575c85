import type { Metadata } from "next";

import { offeredOn, refusalOn } from "@/app/(dashboard)/offered-on";
import { FormPage } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { EditCommitmentForm } from "@/components/commitments/edit-commitment-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCommitmentForm } from "@/lib/features/commitments/queries/get-commitment";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a commitment" };

export default async function EditCommitmentPage({
  params,
}: PageProps<"/commitments/[commitmentId]/edit">) {
  const actor = await requireActor();
  const { commitmentId: id } = await params;
  const { version, createdById, promisers, values } = await orNotFound(
    getCommitmentForm(actor, { id }),
  );
  const offered = await offeredOn(actor, (reader) => getCommitmentForm(reader, { id }));
  const path = `/commitments/${id}`;
  return (
    <FormPage
      title="Edit commitment"
      breadcrumb={[
        { label: "Commitments", href: "/commitments" },
        { label: "Commitment", href: path },
      ]}
      formPath={`${path}/edit`}
      cancelHref={path}
      allowed={canChange(offered, "commitment:edit", createdById)}
      refusal={refusalOn(actor, offered, {
        title: "Your role does not allow changing this commitment.",
        advice: "Ask an editor, or whoever added it.",
      })}
      initialValues={values}
      form={(props) => (
        <EditCommitmentForm
          {...props}
          parts={formParts(props.pickers)}
          promisers={promisers}
          version={version}
        />
      )}
    />
  );
}
