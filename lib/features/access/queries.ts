import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { SensitiveKind } from "@/lib/db/generated/enums";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { NotFoundError } from "@/lib/errors";
import type { AccessKind, AccessRow } from "@/lib/features/access/types";
import { visibleCases } from "@/lib/features/cases/scope";
import { SENSITIVE_LABELS } from "@/lib/features/sensitive/labels";

/** An instant and what breaks ties, as a URL carries them. */
const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([ae][0-9a-f-]{1,40})$/;

const placeSchema = z.string().regex(PLACE).optional().catch(undefined);

type Found = {
  at: Date;
  place: string;
  who: string;
  kind: AccessKind;
  note: SensitiveKind | null;
  reason: string | null;
};

/** A branch of the list: what lies beyond the cursor, newest first, a page of it. */
function branch(
  columns: Prisma.Sql,
  from: Prisma.Sql,
  order: [Prisma.Sql, Prisma.Sql],
  before?: string,
) {
  const [at, key] = order;
  const [, instant, tie] = PLACE.exec(before ?? "") ?? [];
  const beyond = instant
    ? Prisma.sql`(${at}, ${key}) < (${instant}::timestamptz, ${tie} COLLATE "C")`
    : Prisma.sql`true`;
  return Prisma.sql`(SELECT ${at} AS "at", ${key} AS "key", ${columns} ${from} AND ${beyond}
    ORDER BY 1 DESC, 2 DESC LIMIT ${PAGE_SIZE + 1})`;
}

const looks = (caseId: string, before?: string) =>
  branch(
    Prisma.sql`u."name" AS "who", CASE WHEN a."viaGlass" THEN 'looked-through-glass' ELSE 'looked' END AS "kind",
      NULL AS "note", NULL AS "reason"`,
    Prisma.sql`FROM "CaseAccess" a JOIN "User" u ON u."id" = a."userId" WHERE a."caseId" = ${caseId}::uuid`,
    [Prisma.sql`a."hour"`, Prisma.sql`('a' || a."userId") COLLATE "C"`],
    before,
  );

const deeds = (caseId: string, before?: string) =>
  branch(
    Prisma.sql`e."actorName" AS "who", e."action" AS "kind",
      e."changes"->'kind'->>'to' AS "note", e."changes"->'reason'->>'to' AS "reason"`,
    Prisma.sql`FROM "AuditEvent" e WHERE e."subjectId" IN (
        SELECT "id" FROM "SensitiveNote" WHERE "caseId" = ${caseId}::uuid
        UNION ALL SELECT "id" FROM "BrokenGlass" WHERE "caseId" = ${caseId}::uuid)
      AND e."subjectType" IN ('sensitive', 'glass')`,
    [Prisma.sql`e."at"`, Prisma.sql`('e' || lpad(e."seq"::text, 20, '0')) COLLATE "C"`],
    before,
  );

/** @throws NotFoundError unless the actor leads the case, or is an administrator who sees it */
async function requireLead(db: Db, actor: Actor, id: string): Promise<void> {
  const led = actor.role === "admin" ? {} : { leadId: actor.id };
  const found = await db.case.count({ where: { AND: [{ id }, led, visibleCases(actor)] } });
  if (found === 0) throw new NotFoundError("This case does not exist, or is not visible to you.");
}

function toRow({ at, place, who, kind, note, reason }: Found): AccessRow {
  return { at, place, who, kind, detail: note ? SENSITIVE_LABELS[note] : reason };
}

/**
 * Who looked at a restricted case, hour by hour, who had its sensitive notes shown, and who opened it from
 * outside its team; newest first. For its lead and administrators. Two queries, however long it is.
 * @throws NotFoundError
 */
export const listAccesses = defineQuery({
  name: "access.list",
  permission: "case:read",
  input: z.object({ caseId: z.uuid(), before: placeSchema }),
  async run({ db, actor, input: { caseId, before } }) {
    await requireLead(db, actor, caseId);
    const found = await db.$queryRaw<Found[]>`
      SELECT x.*, to_char(x."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || x."key" AS "place"
      FROM (${looks(caseId, before)} UNION ALL ${deeds(caseId, before)}) x
      ORDER BY x."at" DESC, x."key" DESC LIMIT ${PAGE_SIZE + 1}`;
    const rows = found.slice(0, PAGE_SIZE).map(toRow);
    return { rows, older: found.length > PAGE_SIZE ? (rows.at(-1)?.place ?? null) : null };
  },
});
