import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleCommitments } from "@/lib/features/commitments/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import type { RecentChange } from "@/lib/features/dashboard/types";
import { visiblePeople } from "@/lib/features/people/scope";
import { visibleSources } from "@/lib/features/sources/scope";
import { visibleStatements } from "@/lib/features/statements/scope";
import { visibleTasks } from "@/lib/features/tasks/scope";

/** Looked at, so that enough are left where some are hidden. */
const CANDIDATES = 100;
const SHOWN = 10;

type Found = Promise<{ id: string }[]>;
type Look = (db: Db, actor: Actor, ids: string[]) => Found;

const select = { id: true } as const;

/** Which of some records of a kind the actor may see: each kind's own scope decides. */
const LOOKS: Record<string, Look> = {
  case: (db, actor, ids) =>
    db.case.findMany({ where: { AND: [{ id: { in: ids } }, visibleCases(actor)] }, select }),
  statement: (db, actor, ids) =>
    db.statement.findMany({
      where: { AND: [{ id: { in: ids } }, visibleStatements(actor)] },
      select,
    }),
  contact: (db, actor, ids) =>
    db.contact.findMany({ where: { AND: [{ id: { in: ids } }, visibleContacts(actor)] }, select }),
  person: (db, actor, ids) =>
    db.person.findMany({ where: { AND: [{ id: { in: ids } }, visiblePeople(actor)] }, select }),
  source: (db, actor, ids) =>
    db.source.findMany({ where: { AND: [{ id: { in: ids } }, visibleSources(actor)] }, select }),
  task: (db, actor, ids) =>
    db.task.findMany({ where: { AND: [{ id: { in: ids } }, visibleTasks(actor)] }, select }),
  fact: (db, actor, ids) =>
    db.caseFact.findMany({ where: { id: { in: ids }, caseRecord: visibleCases(actor) }, select }),
  commitment: (db, actor, ids) =>
    db.commitment.findMany({
      where: { AND: [{ id: { in: ids } }, visibleCommitments(actor)] },
      select,
    }),
  organisation: (db, _actor, ids) =>
    db.organisation.findMany({ where: { id: { in: ids } }, select }),
};

type StoredEvent = Omit<RecentChange, "id"> & { seq: bigint };

/** The latest events that do not all concern hidden cases: many of those push none of the others out. */
function latestEvents(db: Db, actor: Actor): Promise<StoredEvent[]> {
  return db.$queryRaw<StoredEvent[]>`
    SELECT e."seq", e."at", e."actorName", e."action", e."subjectType", e."subjectId", e."caseIds"[1] AS "caseId"
    FROM "AuditEvent" e
    WHERE e."subjectType" = ANY(${Object.keys(LOOKS)})
      AND (cardinality(e."caseIds") = 0 OR EXISTS (
        SELECT FROM "Case" c WHERE c."id" = ANY(e."caseIds") AND ${visibleCasesSql(actor, Prisma.sql`c`)}))
    ORDER BY e."seq" DESC LIMIT ${CANDIDATES}`;
}

/**
 * The last ten things done to records that the actor may see, newest first. A fixed number of
 * queries: one for the trail, one for each kind of record.
 */
export const listRecentChanges = defineQuery({
  name: "dashboard.list-recent-changes",
  permission: "dashboard:read",
  input: z.object({}),
  async run({ db, actor }): Promise<RecentChange[]> {
    const events = await latestEvents(db, actor);
    const idsOf = (kind: string) =>
      events.filter(({ subjectType }) => subjectType === kind).map(({ subjectId }) => subjectId);
    const found = await Promise.all(
      Object.entries(LOOKS).map(([kind, look]) => look(db, actor, idsOf(kind))),
    );
    const visible = new Set(found.flat().map(({ id }) => id));
    return events
      .filter(({ subjectId }) => visible.has(subjectId))
      .slice(0, SHOWN)
      .map(({ seq, ...event }) => ({ id: seq.toString(), ...event }));
  },
});
