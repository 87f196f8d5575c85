import type { Metadata } from "next";

import { offeredOn, refusalOn } from "@/app/(dashboard)/offered-on";
import { FormPage } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { AddCommitmentForm } from "@/components/commitments/add-commitment-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { wordsToBeginWith } from "@/lib/features/commitments/rules";
import { getStatement } from "@/lib/features/statements/queries";
import { speakerName } from "@/lib/features/statements/rules";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Record a commitment" };

const IN_TRASH = { title: "This statement is in the trash.", advice: "Restore it first." };
const NOT_ALLOWED = {
  title: "Your role does not allow recording commitments.",
  advice: "Ask an administrator if you need to.",
};

export default async function AddCommitmentPage({
  params,
}: PageProps<"/statements/[statementId]/commitments/new">) {
  const actor = await requireActor();
  const { statementId } = await params;
  const { text, speaker, deletedAt } = await orNotFound(getStatement(actor, { id: statementId }));
  const offered = await offeredOn(actor, (reader) => getStatement(reader, { id: statementId }));
  const path = `/statements/${statementId}`;
  const relayed = speaker.relayed?.person.fullName ?? null;
  return (
    <FormPage
      title="Record a commitment"
      breadcrumb={[
        { label: "Statements", href: "/statements" },
        { label: "Statement", href: path },
      ]}
      formPath={`${path}/commitments/new`}
      cancelHref={path}
      allowed={can(offered, "commitment:add") && !deletedAt}
      refusal={deletedAt ? IN_TRASH : refusalOn(actor, offered, NOT_ALLOWED)}
      initialValues={{
        ...{ statementId, words: wordsToBeginWith(text) },
        promiser: relayed ? "relayed_person" : "speaker",
      }}
      form={(props) => (
        <AddCommitmentForm
          {...props}
          parts={formParts(props.pickers)}
          promisers={{ speaker: speakerName(speaker), relayed }}
        />
      )}
    />
  );
}
