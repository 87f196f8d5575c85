import { now } from "@/lib/clock";
import type { Actor } from "@/lib/auth/actor";
import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ReviewItemState } from "@/lib/db/generated/enums";
import { ConflictError } from "@/lib/errors";
import type { LockedItem } from "@/lib/features/reviews/scope";
import type { Place } from "@/lib/text/quote-selector";

/** What an entry became. */
export type Decision = {
  state: ReviewItemState;
  reason?: string | null;
  statementId?: string;
  contactId?: string;
  citationId?: string;
  /** Of an entry that was split: the places of its parts. */
  parts?: readonly Place[];
};

/** What every decision answers with: the review, and the entry to look at next. */
export type Decided = { reviewId: string; next: string };

const NONE = { reason: null, statementId: null, contactId: null, citationId: null };

/** @throws ConflictError when somebody has decided it already */
export function requireOpen({ state }: LockedItem): void {
  if (state === "open") return;
  throw new ConflictError(
    "This was decided already, perhaps in another window. Reload the page to see how; undo it first to decide otherwise.",
  );
}

/** The next open entry behind one in the order of the text, else the first; itself when none is left. */
async function nextOpen(tx: Db, { reviewId, start, id }: LockedItem): Promise<string> {
  const find = (after: Prisma.ReviewItemWhereInput) =>
    tx.reviewItem.findFirst({
      where: { reviewId, state: "open", id: { not: id }, ...after },
      orderBy: [{ start: "asc" }, { id: "asc" }],
      select: { id: true },
    });
  return ((await find({ start: { gte: start } })) ?? (await find({})))?.id ?? id;
}

/** A place in a text as the audit trail names it. */
export const placeWords = ({ start, end }: Place): string => `characters ${start + 1}–${end}`;

/**
 * Writes what became of an entry.
 * @param caseIds the cases that the record made or cited concerns
 * @returns the answer of the command, and its audit entry
 */
export async function writeDecision(
  tx: Db,
  actor: Actor,
  item: LockedItem,
  { parts, ...decision }: Decision,
  caseIds: readonly string[] = [],
): Promise<{ result: Decided; audit: AuditEntry }> {
  const isOpen = decision.state === "open";
  await tx.reviewItem.update({
    where: { id: item.id },
    data: {
      ...{ ...NONE, ...decision },
      ...{ decidedAt: isOpen ? null : now(), decidedById: isOpen ? null : actor.id },
    },
  });
  const { reviewId, kind, start, end } = item;
  const place = placeWords({ start, end });
  const { statementId, contactId } = decision;
  const entry = {
    ...{ kind, place, state: decision.state },
    ...(statementId ? { statementId } : {}),
    ...(contactId ? { contactId } : {}),
    ...(parts ? { parts: parts.map(placeWords) } : {}),
    ...(decision.reason ? { reason: decision.reason } : {}),
  };
  return {
    result: { reviewId, next: isOpen ? item.id : await nextOpen(tx, item) },
    audit: {
      ...{ subjectType: "review", subjectId: reviewId, caseIds: [...caseIds] },
      ...{ before: { state: item.state }, after: entry },
    },
  };
}

/** Every case that a statement or contact is linked to, hidden ones too: in whose histories a change belongs. */
export async function caseIdsOf(
  tx: Db,
  record: { statementId?: string | null; contactId?: string | null },
): Promise<string[]> {
  const { statementId, contactId } = record;
  const links = statementId
    ? await tx.statementCase.findMany({ where: { statementId } })
    : contactId
      ? await tx.contactCase.findMany({ where: { contactId } })
      : [];
  return links.map(({ caseId }) => caseId);
}
