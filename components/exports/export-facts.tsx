import { TextLink } from "@/components/ui/text-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { LocalTime } from "@/components/ui/local-time";
import { formatDay } from "@/lib/dates/format";
import { CONSENT_CATEGORY_LABELS } from "@/lib/features/consents/labels";
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

function leftOutWords({ options: { withheld } }: ExportView): string | null {
  if (withheld === undefined) return "Not decided by consents when this was made";
  const names = withheld
    .filter((category) => category !== "photographs")
    .map((category) => CONSENT_CATEGORY_LABELS[category]);
  return names.length === 0 ? "Nothing" : names.join(" · ");
}

const restsOn = ({ caseId, consents }: ExportView) =>
  consents.length === 0
    ? null
    : consents.map(({ id, givenBy }, index) => (
        <span key={id}>
          {index === 0 ? "" : " · "}
          <TextLink href={`/cases/${caseId}/consents/${id}`}>
            <bdi>{givenBy}</bdi>
          </TextLink>
        </span>
      ));

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
        { term: "Left out for want of consent", value: leftOutWords(made) },
        { term: "Rests on the consent of", value: restsOn(made) },
        { term: "Size", value: `${bytes.toLocaleString("en-GB")} bytes` },
        { term: "SHA-256", value: <code className="text-sm break-all">{sha256}</code> },
      ]}
    />
  );
}
