import { visitWords } from "@/components/consular/visit-words";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import type { VisitView } from "@/lib/features/consular/types";

type VisitListProps = { caseId: string; visits: VisitView[]; total: number };

/** The consular visits of a case, made or not: contacts, newest first. */
export function VisitList({ caseId, visits, total }: VisitListProps) {
  if (total === 0) return <p className="text-ink-soft">No visit and no attempt is on file.</p>;
  return (
    <>
      <ul className="border-b border-hairline">
        {visits.map((visit) => (
          <li
            key={visit.id}
            className="grid gap-x-6 border-t border-hairline py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <span className="text-ink-soft">{formatPartialDate(visit.happenedOn)}</span>
            <TextLink href={`/contacts/${visit.id}`} className="justify-self-start">
              {visitWords(visit)}
            </TextLink>
          </li>
        ))}
      </ul>
      {total > visits.length ? (
        <p className="mt-2">
          <TextLink href={`/contacts?caseId=${caseId}&medium=consular_visit`}>
            All {total.toLocaleString("en-GB")} consular visits
          </TextLink>
        </p>
      ) : null}
    </>
  );
}
