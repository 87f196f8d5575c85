import { DefinitionList } from "@/components/ui/definition-list";
import { LocalTime } from "@/components/ui/local-time";
import { formatDay } from "@/lib/dates/format";
import {
  EXPORT_AUDIENCE_LABELS,
  EXPORT_FORMAT_NAMES,
  EXPORT_KIND_LABELS,
} from "@/lib/features/exports/labels";
import type { ExportView } from "@/lib/features/exports/types/living";

function rangeWords({ from, to }: ExportView["options"]): string {
  if (from === null && to === null) return "All days";
  const edges = [from && `from ${formatDay(from)}`, to && `to ${formatDay(to)}`].filter(Boolean);
  return edges.join(" ");
}

/** What was sent to whom and when, and the hash by which the file can be known again. */
export function ExportFacts({ made }: { made: ExportView }) {
  const { kind, format, audience, recipient, day, sha256, bytes, madeAt, madeBy, options } = made;
  return (
    <DefinitionList
      items={[
        { term: "What", value: `${EXPORT_KIND_LABELS[kind]}, ${EXPORT_FORMAT_NAMES[format]}` },
        { term: "For", value: audience && EXPORT_AUDIENCE_LABELS[audience] },
        { term: "To whom", value: recipient && <bdi>{recipient}</bdi> },
        { term: "Day printed on it", value: formatDay(day) },
        {
          term: "Made",
          value: (
            <>
              <LocalTime instant={madeAt.toISOString()} /> by <bdi>{madeBy.name}</bdi>
            </>
          ),
        },
        { term: "Statements and contacts", value: rangeWords(options) },
        { term: "Internal notes", value: options.includeInternalNotes ? "Included" : "Left out" },
        { term: "Size", value: `${bytes.toLocaleString("en-GB")} bytes` },
        { term: "SHA-256", value: <code className="text-sm break-all">{sha256}</code> },
      ]}
    />
  );
}
