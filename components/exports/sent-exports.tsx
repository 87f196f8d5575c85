import { ExportTable } from "@/components/exports/export-table";
import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import type { ExportRow } from "@/lib/features/exports/types/living";

type SentExportsProps = { caseId: string; rows: ExportRow[]; more: boolean };

/** What was made of a case for readers outside: what may be in their hands already. */
export function SentExports({ caseId, rows, more }: SentExportsProps) {
  return (
    <PageSection
      title="What was already sent"
      count={rows.length}
      capped={more}
      none="Nothing was made for readers outside."
    >
      <p className="mb-3 max-w-measure text-ink-soft">
        Exports of this case that were made for readers outside, whether or not they rest on this
        consent; the column “For” says which readers. The page of each has its hash; what it says
        can no longer be called back.
      </p>
      <ExportTable rows={rows} />
      {more ? (
        <p className="mt-2">
          <TextLink href={`/cases/${caseId}/exports`}>All exports of this case</TextLink>
        </p>
      ) : null}
    </PageSection>
  );
}
