import { readDate } from "@/lib/dates/columns";
import { isKnownDate } from "@/lib/dates/partial-date";
import type { Prisma } from "@/lib/db/generated/client";
import type {
  Cited,
  DeadlineView,
  DetentionDateView,
  HealthNoteView,
  LegalStepStatusView,
  LegalStepView,
} from "@/lib/features/cases/types";
import { deadlineDay } from "@/lib/features/cases/rules/deadline";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";

/** The common row of a fact, with what the fact rests on. */
export const citedFact = {
  fact: { include: { citations: { orderBy: citationOrder, include: citationInclude } } },
} as const;

type CitedRow = {
  fact: { citations: Prisma.CitationGetPayload<{ include: typeof citationInclude }>[] };
};

/** A stored fact as pages show it, with its sources. */
export function toCited<Row extends CitedRow, View>(
  row: Row,
  view: (row: Row) => View,
): Cited<View> {
  return { ...view(row), citations: row.fact.citations.map(toCitation) };
}

/** A stored legal step as pages show it. */
export function toLegalStep(
  row: Prisma.LegalStepGetPayload<{ include: { court: { select: { id: true; name: true } } } }>,
): LegalStepView {
  const { kind, court, details } = row;
  return { kind, court, details, endsOn: readDate("endsOn", row) };
}

/** Where a legal step stands, as pages show it. */
export function toLegalStepStatus(
  row: Prisma.LegalStepStatusGetPayload<object>,
): LegalStepStatusView {
  const { state, alleged, note } = row;
  return { state, alleged, note, since: readDate("since", row) };
}

/** A stored note on health or conditions as pages show it. */
export function toHealthNote(row: Prisma.HealthNoteGetPayload<object>): HealthNoteView {
  const { topic, alleged, text, reportedBy } = row;
  return { topic, alleged, text, reportedBy, observedOn: readDate("observedOn", row) };
}

/** A stored date of a detention as pages show it. */
export function toDetentionDate(
  row: Prisma.DetentionDateClaimGetPayload<object>,
): DetentionDateView {
  const { note, chosen, reason } = row;
  return { claim: readDate("claim", row), note, chosen, reason };
}

/** A stored deadline as pages show it. */
export function toDeadline(row: Prisma.CaseDeadlineGetPayload<object>): DeadlineView {
  const { kind, title, outcome } = row;
  const [sent, due] = [readDate("sent", row), readDate("due", row)];
  const falls = deadlineDay({ kind, sent, due });
  return { kind, title, outcome, sent, falls, reckoned: !isKnownDate(due) };
}
