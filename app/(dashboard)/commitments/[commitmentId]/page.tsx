import type { Metadata } from "next";

import { offeredOn } from "@/app/(dashboard)/offered-on";
import { CommitmentFate } from "@/app/(dashboard)/commitments/[commitmentId]/commitment-fate";
import { CommitmentFacts } from "@/components/commitments/commitment-facts";
import { PassedOnBy, PromiserLine, PromiserOffice } from "@/components/commitments/promiser-line";
import { PageHeader } from "@/components/layout/page-header";
import { RecordActions } from "@/components/layout/record-actions";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { CitationList } from "@/components/sources/citation-list";
import { PageSection } from "@/components/ui/page-section";
import { Quotation } from "@/components/ui/quotation";
import { SectionHeading } from "@/components/ui/section-heading";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { formatPartialDate } from "@/lib/dates/format";
import { restoreCommitmentAction, trashCommitmentAction } from "@/lib/features/commitments/actions";
import { getCommitment } from "@/lib/features/commitments/queries/get-commitment";
import { officeWords } from "@/lib/features/statements/rules";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Commitment" };

export default async function CommitmentPage({ params }: PageProps<"/commitments/[commitmentId]">) {
  const actor = await requireActor();
  const { commitmentId: id } = await params;
  const commitment = await orNotFound(getCommitment(actor, { id }));
  const offered = await offeredOn(actor, (reader) => getCommitment(reader, { id }));
  const { createdById, deletedAt, promiser, note } = commitment;
  const path = `/commitments/${id}`;
  return (
    <>
      <PageHeader
        title="Commitment"
        breadcrumb={[{ label: "Commitments", href: "/commitments" }]}
        actions={
          <RecordActions
            id={id}
            path={path}
            inTrash={deletedAt !== null}
            mayEdit={canChange(offered, "commitment:edit", createdById)}
            mayTrash={canChange(offered, "commitment:trash", createdById)}
            trash={trashCommitmentAction}
            restore={restoreCommitmentAction}
          />
        }
      />
      <RecordTabs path={path} current="record" />
      {deletedAt ? <TrashNotice at={deletedAt} /> : null}
      <div className="grid gap-10">
        <Quotation
          lang={commitment.language}
          wording={commitment.wording}
          speaker={<PromiserLine promiser={promiser} />}
          office={officeWords(promiser) ? <PromiserOffice promiser={promiser} /> : null}
          date={formatPartialDate(commitment.saidOn)}
          note={promiser.relayedBy && <PassedOnBy promiser={promiser} />}
        >
          {commitment.words}
        </Quotation>
        <CommitmentFacts commitment={commitment} />
        <CommitmentFate offered={offered} commitment={commitment} />
        <section>
          <SectionHeading count={commitment.citations.length} capped={false}>
            Sources of the promise
          </SectionHeading>
          <CitationList citations={commitment.citations} />
        </section>
        {note ? (
          <PageSection title="Note">
            <p dir="auto" className="max-w-measure whitespace-pre-line">
              {note}
            </p>
          </PageSection>
        ) : null}
      </div>
    </>
  );
}
