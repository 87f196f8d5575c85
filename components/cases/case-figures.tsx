import { Stat } from "@/components/ui/stat";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import { agoWords } from "@/lib/features/cases/rules";
import type { CaseFigures } from "@/lib/features/cases/types";

type CaseFiguresRowProps = { caseId: string; figures: CaseFigures; today: string };

/** How much is on record, and how long nobody has spoken or been in contact. */
export function CaseFiguresRow({ caseId, figures, today }: CaseFiguresRowProps) {
  const { statements, contacts, lastStatement, lastContact } = figures;
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-hairline py-4 sm:grid-cols-4">
      <Stat
        value={statements.toLocaleString("en-GB")}
        label={statements === 1 ? "statement" : "statements"}
        note={
          statements > 0 && (
            <TextLink href={`/statements?caseId=${caseId}`}>All statements</TextLink>
          )
        }
      />
      <Ago
        label="last statement"
        date={lastStatement}
        today={today}
        missing={statements > 0 ? "none dated" : "none on file"}
      />
      <Stat
        value={contacts.toLocaleString("en-GB")}
        label={contacts === 1 ? "contact" : "contacts"}
        note={contacts > 0 && <TextLink href={`/contacts?caseId=${caseId}`}>All contacts</TextLink>}
      />
      <Ago
        label="last contact made"
        date={lastContact}
        today={today}
        missing={contacts > 0 ? "none made on a known day" : "none on file"}
      />
    </div>
  );
}

type AgoProps = { label: string; date: PartialDate | null; today: string; missing: string };

/** How long ago something was; `missing` says why there is no day. */
function Ago({ label, date, today, missing }: AgoProps) {
  const ago = date && agoWords(date, today);
  return <Stat value={ago ?? "–"} label={label} note={date ? formatPartialDate(date) : missing} />;
}
