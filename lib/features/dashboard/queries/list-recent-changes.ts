import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import type { RecentChange } from "@/lib/features/dashboard/types";
import { VISIBLE_KINDS, visibleIds } from "@/lib/features/history/queries/visible-ids";

/** Looked at, so that enough are left where some are hidden. */
const CANDIDATES = 100;
const SHOWN = 10;

type StoredEvent = Omit<RecentChange, "id"> & { seq: bigint };

/** The latest events that do not all concern hidden cases: many of those push none of the others out. */
function latestEvents(db: Db, actor: Actor): Promise<StoredEvent[]> {
  return db.$queryRaw<StoredEvent[]>`
    SELECT e."seq", e."at", e."actorName", e."action", e."subjectType", e."subjectId", e."caseIds"[1] AS "caseId"
    FROM "AuditEvent" e
    WHERE e."subjectType" = ANY(${VISIBLE_KINDS})
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
      VISIBLE_KINDS.map((kind) => visibleIds(db, actor, kind, idsOf(kind))),
    );
    const visible = new Set(found.flat());
    return events
      .filter(({ subjectId }) => visible.has(subjectId))
      .slice(0, SHOWN)
      .map(({ seq, ...event }) => ({ id: seq.toString(), ...event }));
  },
});
