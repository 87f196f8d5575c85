import type { Metadata } from "next";

import { offeredOn, refusalOn } from "@/app/(dashboard)/offered-on";
import { FormPage } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { RecordCommitmentStatusForm } from "@/components/commitments/record-commitment-status-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCommitment } from "@/lib/features/commitments/queries/get-commitment";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Record what became of a commitment" };

const IN_TRASH = {
  title: "This commitment or its statement is in the trash.",
  advice: "Restore it first.",
};
const NOT_ALLOWED = {
  title: "Your role does not allow recording what became of a commitment.",
  advice: "Ask an administrator if you need to.",
};

export default async function RecordCommitmentStatusPage({
  params,
}: PageProps<"/commitments/[commitmentId]/status/new">) {
  const actor = await requireActor();
  const { commitmentId } = await params;
  const commitment = await orNotFound(getCommitment(actor, { id: commitmentId }));
  const offered = await offeredOn(actor, (reader) => getCommitment(reader, { id: commitmentId }));
  const inTrash = commitment.deletedAt !== null || commitment.statement.inTrash;
  const path = `/commitments/${commitmentId}`;
  return (
    <FormPage
      title="What became of it"
      breadcrumb={[
        { label: "Commitments", href: "/commitments" },
        { label: "Commitment", href: path },
      ]}
      formPath={`${path}/status/new`}
      cancelHref={path}
      allowed={can(offered, "commitment:add") && !inTrash}
      refusal={inTrash ? IN_TRASH : refusalOn(actor, offered, NOT_ALLOWED)}
      initialValues={{ commitmentId }}
      form={(props) => (
        <RecordCommitmentStatusForm
          {...props}
          parts={formParts(props.pickers)}
          promise={{ words: commitment.words, language: commitment.language }}
        />
      )}
    />
  );
}
