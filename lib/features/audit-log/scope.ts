import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleContactsSql } from "@/lib/features/contacts/scope";
import type { HistorySubject, TrailSubject } from "@/lib/features/history/types";
import { visiblePeopleSql } from "@/lib/features/people/scope";
import { visibleSourcesSql } from "@/lib/features/sources/scope";
import { visibleStatementsSql } from "@/lib/features/statements/scope";
import { visibleTasksSql } from "@/lib/features/tasks/scope";

/** Kinds of record that are as visible as something else, which decides for them. */
type GuardedSubject = HistorySubject | "sensitive" | "glass" | "review";

/** For each kind of record: the row that an entry is about, as `FROM … WHERE`, and what lets the actor see it. */
function recordsSql(actor: Actor): Record<GuardedSubject, [row: Prisma.Sql, seen: Prisma.Sql]> {
  const ofCase = visibleCasesSql(actor, Prisma.sql`c`);
  const own = Prisma.sql`= e."subjectId"`;
  return {
    case: [Prisma.sql`"Case" c WHERE c."id" ${own}`, ofCase],
    fact: [
      Prisma.sql`"CaseFact" f JOIN "Case" c ON c."id" = f."caseId" WHERE f."id" ${own}`,
      ofCase,
    ],
    person: [
      // A record that was merged is as visible as the one it was merged into.
      Prisma.sql`"Person" a JOIN "Person" p ON p."id" = COALESCE(a."mergedIntoId", a."id") WHERE a."id" ${own}`,
      visiblePeopleSql(actor, Prisma.sql`p`),
    ],
    statement: [Prisma.sql`"Statement" s WHERE s."id" ${own}`, visibleStatementsSql(actor)],
    contact: [
      Prisma.sql`"Contact" k WHERE k."id" ${own}`,
      visibleContactsSql(actor, Prisma.sql`k`),
    ],
    commitment: [
      Prisma.sql`"Commitment" m JOIN "Statement" s ON s."id" = m."statementId" WHERE m."id" ${own}`,
      visibleStatementsSql(actor),
    ],
    source: [Prisma.sql`"Source" o WHERE o."id" ${own}`, visibleSourcesSql(actor, Prisma.sql`o`)],
    task: [Prisma.sql`"Task" t WHERE t."id" ${own}`, visibleTasksSql(actor, Prisma.sql`t`)],
    sensitive: [
      Prisma.sql`"SensitiveNote" v JOIN "Case" c ON c."id" = v."caseId" WHERE v."id" ${own}`,
      ofCase,
    ],
    consent: [
      Prisma.sql`"CaseConsent" v JOIN "Case" c ON c."id" = v."caseId" WHERE v."id" ${own}`,
      ofCase,
    ],
    glass: [
      Prisma.sql`"BrokenGlass" v JOIN "Case" c ON c."id" = v."caseId" WHERE v."id" ${own}`,
      ofCase,
    ],
    organisation: [Prisma.sql`"Organisation" g WHERE g."id" ${own}`, Prisma.sql`true`],
    review: [
      Prisma.sql`"Review" r JOIN "Capture" t ON t."id" = r."captureId"
        JOIN "Source" o ON o."id" = t."sourceId" WHERE r."id" ${own}`,
      visibleSourcesSql(actor, Prisma.sql`o`),
    ],
  };
}

/** What is no record of a case, and open to whoever may read the trail. */
const OPEN_SUBJECTS: readonly Exclude<TrailSubject, GuardedSubject>[] = [
  "user",
  "invitation",
  "calendar-feed",
  "settings",
  "audit-log",
  "workspace",
  "import",
];

/**
 * How much of the entry `e` the actor is told, as an SQL expression: “told” when they may see its
 * record today, as its history does; “erased” when the record is gone and no case that it concerned is
 * hidden from them; else “restricted”. A kind of entry that is not known here is restricted.
 */
export function trailLevelSql(actor: Actor): Prisma.Sql {
  const records = Object.entries(recordsSql(actor));
  const seen = records.map(
    ([kind, [row, visible]]) =>
      Prisma.sql`WHEN ${kind} THEN EXISTS (SELECT FROM ${row} AND ${visible})`,
  );
  const there = records.map(
    ([kind, [row]]) => Prisma.sql`WHEN ${kind} THEN EXISTS (SELECT FROM ${row})`,
  );
  return Prisma.sql`CASE
    WHEN e."subjectType" = ANY(${OPEN_SUBJECTS}) THEN 'told'
    WHEN CASE e."subjectType" ${Prisma.join(seen, " ")} ELSE false END THEN 'told'
    WHEN CASE e."subjectType" ${Prisma.join(there, " ")} ELSE true END THEN 'restricted'
    WHEN EXISTS (SELECT FROM "Case" c WHERE c."id" = ANY(e."caseIds")
      AND ${visibleCasesSql(actor, Prisma.sql`c`)} IS NOT TRUE) THEN 'restricted'
    ELSE 'erased' END`;
}
