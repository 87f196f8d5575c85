import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { allOf } from "@/lib/db/sql-page";
import type { StoredEntry } from "@/lib/features/audit-log/queries/describe-entries";
import { trailLevelSql } from "@/lib/features/audit-log/scope";

type Wanted = {
  conditions: readonly Prisma.Sql[];
  /** Newest first, or oldest first. */
  order: "desc" | "asc";
  limit: number;
};

/** Entries of the trail that meet the conditions, with how much of each the actor is told. One query. */
export function readEntries(
  db: Db,
  actor: Actor,
  { conditions, order, limit }: Wanted,
): Promise<StoredEntry[]> {
  const direction = order === "desc" ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return db.$queryRaw<StoredEntry[]>`
    SELECT e."seq", e."at", e."actorName", e."action", e."subjectType", e."subjectId", e."caseIds",
      e."changes", e."hash", e."previousHash", ${trailLevelSql(actor)} AS "level"
    FROM "AuditEvent" e WHERE ${allOf([Prisma.sql`true`, ...conditions])}
    ORDER BY e."seq" ${direction} LIMIT ${limit}`;
}
