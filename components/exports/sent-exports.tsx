import { ExportTable } from "@/components/exports/export-table";
import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import type { SentExports as Sent } from "@/lib/features/exports/types/disclosure";

type SentExportsProps = { caseId: string; resting: Sent; others: Sent };

/** What may be in the hands of readers outside already: first what a consent let go, then the rest. */
export function SentExports({ caseId, resting, others }: SentExportsProps) {
  return (
    <>
      <SentPart
        caseId={caseId}
        {...resting}
        title="Exports that rest on this consent"
        none="None rests on it."
        note="This consent let facts go to the readers of these. The page of each has its hash; what it says can no longer be called back."
      />
      <SentPart
        caseId={caseId}
        {...others}
        title="Other exports for readers outside"
        none="Nothing else was made for readers outside."
        note="They do not rest on this consent, or were made before consents decided what goes out; the column “For” says which readers."
      />
    </>
  );
}

type SentPartProps = Sent & { caseId: string; title: string; none: string; note: string };

function SentPart({ caseId, rows, more, title, none, note }: SentPartProps) {
  return (
    <PageSection title={title} count={rows.length} capped={more} none={none}>
      <p className="mb-3 max-w-measure text-ink-soft">{note}</p>
      <ExportTable rows={rows} />
      {more ? (
        <p className="mt-2">
          <TextLink href={`/cases/${caseId}/exports`}>All exports of this case</TextLink>
        </p>
      ) : null}
    </PageSection>
  );
}
