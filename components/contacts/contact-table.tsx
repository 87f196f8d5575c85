import { ContactMadeBadge } from "@/components/contacts/contact-made-badge";
import { ContactWhen } from "@/components/contacts/contact-when";
import { ParticipantList } from "@/components/contacts/participant-list";
import type { Column } from "@/components/ui/data-table";
import { NameLinkLines } from "@/components/ui/name-links";
import { recordTable } from "@/components/ui/record-table";
import { TextLink } from "@/components/ui/text-link";
import { caseLink } from "@/lib/features/cases/rules/case-link";
import { CONTACT_OUTCOME_LABELS } from "@/lib/features/contacts/labels";
import { contactTitle } from "@/lib/features/contacts/rules";
import type { ContactRow } from "@/lib/features/contacts/types";

const COLUMNS: Column<ContactRow>[] = [
  {
    key: "happenedOn",
    header: "When",
    sortable: true,
    className: "sm:w-40",
    cell: (row) => <ContactWhen contact={row} />,
  },
  { key: "what", header: "What", rowHeader: true, cell: (row) => <What row={row} /> },
  {
    key: "participants",
    header: "Who",
    className: "sm:w-72",
    cell: ({ participants }) =>
      participants.length > 0 ? <ParticipantList participants={participants} /> : null,
  },
  {
    key: "cases",
    header: "Cases",
    className: "sm:w-40",
    cell: ({ cases }) => (cases.length > 0 ? <NameLinkLines names={cases.map(caseLink)} /> : null),
  },
];

/** What it was, what it was about and what came of it. */
function What({ row }: { row: ContactRow }) {
  return (
    <>
      <TextLink href={`/contacts/${row.id}`} subtle className="inline-block">
        {contactTitle({ ...row, made: "yes" })}
      </TextLink>{" "}
      <ContactMadeBadge made={row.made} />
      {row.topics ? (
        <span dir="auto" className="mt-0.5 line-clamp-2 font-normal">
          {row.topics}
        </span>
      ) : null}
      {row.outcome ? (
        <span className="mt-0.5 block text-sm font-normal text-ink-soft">
          {CONTACT_OUTCOME_LABELS[row.outcome]}
        </span>
      ) : null}
    </>
  );
}

/** Contacts as a table; cards on a narrow screen. */
export const ContactTable = recordTable(COLUMNS);
