import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Prisma } from "@/lib/db/generated/client";
import {
  CASE_STATUS_LABELS,
  DETERMINATION_LABELS,
  LEGAL_STEP_LABELS,
} from "@/lib/features/cases/labels";

/** What `factWords` needs of a fact. */
export const factWordsInclude = {
  status: true,
  determination: true,
  custody: true,
  legalStep: true,
  closure: true,
} satisfies Prisma.CaseFactInclude;

type StoredFact = Prisma.CaseFactGetPayload<{ include: typeof factWordsInclude }>;

const dated = (words: string, date: PartialDate) => `${words}, ${formatPartialDate(date)}`;

/** A dated fact of a case in one line: “Status: serving a sentence, since 2021”. */
export function factWords(fact: StoredFact): string | null {
  const { status, determination, custody, legalStep, closure } = fact;
  if (status)
    return dated(`Status: ${CASE_STATUS_LABELS[status.status]}`, readDate("since", status));
  if (determination) {
    const words = `Determination: ${DETERMINATION_LABELS[determination.status]}`;
    return dated(words, readDate("madeOn", determination));
  }
  if (custody) return dated(`Held: ${custody.place}`, readDate("period", custody));
  if (legalStep) return dated(LEGAL_STEP_LABELS[legalStep.kind], readDate("happenedOn", legalStep));
  if (closure)
    return dated(`Closed: ${CASE_STATUS_LABELS[closure.outcome]}`, readDate("endedOn", closure));
  return null;
}
