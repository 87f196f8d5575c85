import { DataTable } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { TextLink } from "@/components/ui/text-link";
import {
  EXPORT_AUDIENCE_LABELS,
  EXPORT_FORMAT_NAMES,
  EXPORT_KIND_LABELS,
} from "@/lib/features/exports/labels";
import type { ExportRow } from "@/lib/features/exports/types/living";

/** What was made of a case, when, by whom and for whom. */
export function ExportTable({ rows }: { rows: ExportRow[] }) {
  return (
    <DataTable
      caption="Exports of this case"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "kind",
          header: "What",
          cell: ({ caseId, id, kind, format }) => (
            <TextLink href={`/cases/${caseId}/exports/${id}`}>
              {EXPORT_KIND_LABELS[kind]}, {EXPORT_FORMAT_NAMES[format]}
            </TextLink>
          ),
        },
        {
          key: "made",
          header: "Made",
          cell: ({ madeAt }) => <LocalTime instant={madeAt.toISOString()} />,
        },
        {
          key: "audience",
          header: "For",
          cell: ({ audience }) => audience && EXPORT_AUDIENCE_LABELS[audience],
        },
        {
          key: "recipient",
          header: "To whom",
          cell: ({ recipient }) => recipient && <bdi>{recipient}</bdi>,
        },
        { key: "by", header: "By", cell: ({ madeBy }) => <bdi>{madeBy.name}</bdi> },
      ]}
    />
  );
}
