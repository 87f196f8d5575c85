import { ConsentStateBadge } from "@/components/consents/consent-state-badge";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatDay, formatPartialDate } from "@/lib/dates/format";
import { CONSENT_AUDIENCE_LABELS, CONSENT_CATEGORY_LABELS } from "@/lib/features/consents/labels";
import type { ConsentView } from "@/lib/features/consents/types";

/** Who agreed to what of a case, for whom and until when. */
export function ConsentTable({ rows }: { rows: ConsentView[] }) {
  return (
    <DataTable
      caption="Consents of this case"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "by",
          header: "Who agreed",
          cell: ({ caseId, id, givenBy }) => (
            <TextLink href={`/cases/${caseId}/consents/${id}`}>
              <bdi dir="auto">{givenBy}</bdi>
            </TextLink>
          ),
        },
        { key: "on", header: "When", cell: ({ givenOn }) => formatPartialDate(givenOn) },
        {
          key: "facts",
          header: "Which facts",
          cell: ({ categories }) =>
            categories.map((category) => CONSENT_CATEGORY_LABELS[category]).join(" · "),
        },
        {
          key: "for",
          header: "For whom",
          cell: ({ audiences }) =>
            audiences.map((audience) => CONSENT_AUDIENCE_LABELS[audience]).join(" · "),
        },
        { key: "until", header: "Until", cell: ({ until }) => until && formatDay(until) },
        {
          key: "state",
          header: "Holds",
          cell: ({ state }) => <ConsentStateBadge state={state} />,
        },
      ]}
    />
  );
}
