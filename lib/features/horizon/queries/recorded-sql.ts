import { Prisma } from "@/lib/db/generated/client";
import {
  askedCaseSql,
  inOpenWindow,
  inWindow,
  mineOrOfTeam,
  type Asked,
} from "@/lib/features/horizon/queries/window-sql";
import { IS_CLOSED } from "@/lib/features/silence/queries/still-held-sql";
import { visibleTasksSql } from "@/lib/features/tasks/scope";

const FALLS = [Prisma.sql`f."fallsEarliest"`, Prisma.sql`f."fallsLatest"`] as const;

/** Deadlines that nothing has closed yet; one “on or after” a day stays open for good. */
export function deadlines(asked: Asked): Prisma.Sql {
  const [earliest, latest] = FALLS;
  return Prisma.sql`SELECT f."id", f."caseId", NULL::int AS "count", ${earliest} AS "earliest",
      ${latest} AS "latest", f."title", NULL AS "step", NULL::uuid AS "ownerId"
    FROM "CaseDeadline" f JOIN "CaseFact" x ON x."id" = f."id" AND x."deletedAt" IS NULL
      JOIN "Case" c ON c."id" = f."caseId"
    WHERE f."outcome" IS NULL AND ${inOpenWindow(asked, earliest, latest)} AND ${askedCaseSql(asked)}`;
}

/** Where a step "f" stands: its newest state, allegations apart; none when nothing was recorded. */
export const STANDING = Prisma.sql`(SELECT s."state" FROM "LegalStepStatus" s
  JOIN "CaseFact" y ON y."id" = s."id" AND y."deletedAt" IS NULL
  WHERE s."legalStepId" = f."id" AND NOT s."alleged" ORDER BY s."newestFirst", s."id" DESC LIMIT 1)`;

const ANNOUNCED = Prisma.sql`('expected', 'scheduled', 'postponed', 'under_way')`;

/**
 * Whether a legal step "f" lies ahead: not off or over. One without a state has to be dated so by its
 * first day, or by having been entered before it.
 */
const liesAhead = (today: string) => Prisma.sql`COALESCE(${STANDING} IN ${ANNOUNCED},
  f."happenedOnEarliest" >= ${today}::date OR x."createdAt" < f."happenedOnEarliest", false)`;

/**
 * Whether a legal step "f" whose days are over is wanting: it was announced (expected, scheduled,
 * postponed, under way) and nothing came after, or it is a hearing that was entered before its day
 * and has no state since.
 */
const WANTING = Prisma.sql`COALESCE(${STANDING} IN ${ANNOUNCED},
  f."kind" = 'hearing' AND x."createdAt" < f."happenedOnEarliest", false)`;

/** How many open deadlines and legal steps ahead of a case can stand on no day of the list. */
export function dayless(caseId: string, today: string): Prisma.Sql {
  const onFile = Prisma.sql`JOIN "CaseFact" x ON x."id" = f."id" AND x."deletedAt" IS NULL
    WHERE f."caseId" = ${caseId}::uuid`;
  return Prisma.sql`SELECT ((SELECT count(*) FROM "CaseDeadline" f ${onFile}
      AND f."outcome" IS NULL AND f."fallsEarliest" IS NULL)
    + (SELECT count(*) FROM "LegalStep" f JOIN "Case" c ON c."id" = f."caseId" ${onFile}
      AND f."happenedOnLatest" IS NULL AND NOT ${IS_CLOSED} AND ${liesAhead(today)}))::int AS "count"`;
}

/** Hearings and other legal steps of cases that go on. */
export function legalSteps(asked: Asked): Prisma.Sql {
  const [earliest, latest] = [
    Prisma.sql`COALESCE(f."happenedOnEarliest", f."happenedOnLatest")`,
    Prisma.sql`f."happenedOnLatest"`,
  ];
  return Prisma.sql`SELECT f."id", f."caseId", NULL::int AS "count", ${earliest} AS "earliest",
      ${latest} AS "latest", NULL AS "title", f."kind"::text AS "step", NULL::uuid AS "ownerId"
    FROM "LegalStep" f JOIN "CaseFact" x ON x."id" = f."id" AND x."deletedAt" IS NULL
      JOIN "Case" c ON c."id" = f."caseId"
    WHERE ${inWindow(asked, earliest, latest)} AND ${askedCaseSql(asked)} AND NOT ${IS_CLOSED}
      AND ${asked.overdue ? WANTING : liesAhead(asked.today)}`;
}

/** Days by which a sentence that still stands will have been served; who was freed is left out behind. */
export function sentenceEnds(asked: Asked): Prisma.Sql {
  const [earliest, latest] = [
    Prisma.sql`COALESCE(f."endsOnEarliest", f."endsOnLatest")`,
    Prisma.sql`f."endsOnLatest"`,
  ];
  return Prisma.sql`SELECT f."id", f."caseId", NULL::int AS "count", ${earliest} AS "earliest",
      ${latest} AS "latest", NULL AS "title", NULL AS "step", NULL::uuid AS "ownerId"
    FROM "LegalStep" f JOIN "CaseFact" x ON x."id" = f."id" AND x."deletedAt" IS NULL
      JOIN "Case" c ON c."id" = f."caseId"
    WHERE f."kind" = 'sentence' AND ${inWindow(asked, earliest, latest)} AND ${askedCaseSql(asked)}
      AND COALESCE(${STANDING} NOT IN ('overturned', 'changed', 'cancelled', 'withdrawn'), true)`;
}

/** Open tasks with a due day; those of a trashed case are left out, as on the dashboard. */
export function tasks(asked: Asked): Prisma.Sql {
  const due = Prisma.sql`t."dueOn"`;
  const whose =
    asked.whose === "everybody" ? Prisma.empty : Prisma.sql`AND ${mineOrOfTeam(asked.actor)}`;
  const chosen = asked.caseId ? Prisma.sql`AND c."id" = ${asked.caseId}::uuid` : Prisma.empty;
  return Prisma.sql`SELECT t."id", t."caseId", NULL::int AS "count", ${due} AS "earliest", ${due} AS "latest",
      t."title", NULL AS "step", t."ownerId"
    FROM "Task" t LEFT JOIN "Case" c ON c."id" = t."caseId"
    WHERE t."completedAt" IS NULL AND t."deletedAt" IS NULL AND ${inWindow(asked, due, due)}
      AND c."deletedAt" IS NULL ${chosen}
      AND ${visibleTasksSql(asked.actor, Prisma.sql`t`)} ${whose}`;
}
