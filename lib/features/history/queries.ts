import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { requireVisibleCommitment } from "@/lib/features/commitments/scope";
import { requireVisibleContact } from "@/lib/features/contacts/scope";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { describeChanges } from "@/lib/features/history/rules/describe-changes";
import { factsMeant } from "@/lib/features/history/queries/facts-meant";
import { linkedNames } from "@/lib/features/history/queries/linked-names";
import { linksIn } from "@/lib/features/history/rules/links";
import type { HistoryEntry, HistorySubject, StoredChanges } from "@/lib/features/history/types";
import { requireOrganisation } from "@/lib/features/organisations/scope";
import { requireSeenPerson } from "@/lib/features/people/scope";
import { requireVisibleSource } from "@/lib/features/sources/scope";
import { requireVisibleStatement } from "@/lib/features/statements/scope";
import { requireVisibleTask } from "@/lib/features/tasks/scope";

type Gate = (db: Db, actor: Actor, id: string) => Promise<unknown>;

/** Who may read a record's history: those who may see the record. Organisations are open to all. */
const GATES = {
  case: requireSeenCase,
  person: requireSeenPerson,
  statement: requireVisibleStatement,
  contact: requireVisibleContact,
  commitment: requireVisibleCommitment,
  source: requireVisibleSource,
  task: requireVisibleTask,
  organisation: (db, _actor, id) => requireOrganisation(db, id),
} as const satisfies Record<Exclude<HistorySubject, "fact">, Gate>;

type RecordKind = keyof typeof GATES;

/** What belongs to a record's history; a case's tells of its dated facts too. */
function eventsOf(subjectType: RecordKind, subjectId: string): Prisma.AuditEventWhereInput {
  const own = { subjectId, subjectType };
  if (subjectType !== "case") return own;
  return { OR: [own, { subjectType: "fact", caseIds: { has: subjectId } }] };
}

/** PostgreSQL’s largest bigint: no audit row stands after it. */
const LAST_PLACE = 9_223_372_036_854_775_807n;

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
    before: z.coerce.bigint().min(0n).max(LAST_PLACE).optional().catch(undefined),
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
        about: facts.get(event.subjectId) || null,
        changes: describeChanges({ subject, subjectId: event.subjectId, names }, changes),
      };
    });
    return { entries, older: found.length > PAGE_SIZE ? (entries.at(-1)?.id ?? null) : null };
  },
});
