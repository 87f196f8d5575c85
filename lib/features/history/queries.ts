import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { Prisma } from "@/lib/db/generated/client";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { describeChanges } from "@/lib/features/history/rules/describe-changes";
import { factsMeant } from "@/lib/features/history/queries/facts-meant";
import { linkedNames } from "@/lib/features/history/queries/linked-names";
import { linksIn } from "@/lib/features/history/rules/links";
import { restorableOf } from "@/lib/features/history/queries/restorable-fields";
import { PARTS_OF_CASES } from "@/lib/features/history/rules";
import { placeSchema } from "@/lib/features/history/schema";
import { GATES, type RecordKind } from "@/lib/features/history/scope";
import type { HistoryEntry, HistorySubject, StoredChanges } from "@/lib/features/history/types";

/** What belongs to a record's history; a case's tells of its dated facts and consents too. */
function eventsOf(subjectType: RecordKind, subjectId: string): Prisma.AuditEventWhereInput {
  const own = { subjectId, subjectType };
  if (subjectType !== "case") return own;
  return { OR: [own, { subjectType: { in: [...PARTS_OF_CASES] }, caseIds: { has: subjectId } }] };
}

/**
 * What was done to one record, newest first: who, when, and each field from what to what, as far as
 * the actor may see today what the changes speak of.
 * @throws NotFoundError when the record is hidden or absent
 */
export const listHistory = defineQuery({
  name: "history.list",
  permission: "history:read",
  input: z.object({
    subjectType: z.enum(Object.keys(GATES) as [RecordKind]),
    subjectId: z.uuid(),
    before: placeSchema.optional().catch(undefined),
  }),
  async run({ db, actor, input: { subjectType, subjectId, before } }) {
    await GATES[subjectType](db, actor, subjectId);
    const found = await db.auditEvent.findMany({
      where: {
        ...eventsOf(subjectType, subjectId),
        ...(before === undefined ? {} : { seq: { lt: before } }),
      },
      orderBy: { seq: "desc" },
      take: PAGE_SIZE + 1,
    });
    const shown = found
      .slice(0, PAGE_SIZE)
      .map((event) => ({ ...event, changes: event.changes as StoredChanges }));
    const names = await linkedNames(db, actor, linksIn(shown.map(({ changes }) => changes)));
    const facts = await factsMeant(
      db,
      shown.flatMap((event) => (event.subjectType === "fact" ? event.subjectId : [])),
    );
    const entries = shown.map(({ seq, at, actorName, action, changes, ...event }): HistoryEntry => {
      const subject = event.subjectType as HistorySubject;
      return {
        ...{ id: seq.toString(), at, actorName, action },
        about: subject === "consent" ? "A consent" : facts.get(event.subjectId) || null,
        changes: describeChanges({ subject, subjectId: event.subjectId, names }, changes),
        ...restorableOf({ ...event, action }, changes, names),
      };
    });
    return { entries, older: found.length > PAGE_SIZE ? (entries.at(-1)?.id ?? null) : null };
  },
});
