import { today } from "@/lib/clock";
import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { likePattern } from "@/lib/db/sql-page";
import { lastSoonDay, PENDING_STATES } from "@/lib/features/commitments/rules";
import type { CommitmentDue, CommitmentFilters } from "@/lib/features/commitments/schema";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleStatementsSql } from "@/lib/features/statements/scope";

/** The turn `k` of a commitment `m` that counts: as `standingStatus` has it. */
const STANDING = Prisma.sql`LEFT JOIN LATERAL (
    SELECT h."state" FROM "CommitmentStatusChange" h
    WHERE h."commitmentId" = m."id" AND h."deletedAt" IS NULL
    ORDER BY h."newestFirst", h."createdAt" DESC, h."id" DESC LIMIT 1) k ON true`;

/** Commitments `m` with their statements `s` and the turn that counts. */
export const LEDGER = Prisma.sql`"Commitment" m
  JOIN "Statement" s ON s."id" = m."statementId" ${STANDING}`;

/** The same; of one case with its links `l`, which say themselves whether a statement is in the trash. */
export const ledgerOf = ({ caseId }: CommitmentFilters): Prisma.Sql =>
  caseId
    ? Prisma.sql`"Commitment" m
        JOIN "StatementCase" l ON l."statementId" = m."statementId" AND l."caseId" = ${caseId}::uuid AND NOT l."trashed"
        LEFT JOIN "Statement" s ON s."id" = m."statementId" ${STANDING}`
    : LEDGER;

const STATE = Prisma.sql`COALESCE(k."state", 'open')`;

/** Id of the person whose promise it is, if it is a person’s: as `promiserOf` has it. */
export const PROMISER_ID = Prisma.sql`(CASE WHEN m."promiser" = 'relayed_person'
  THEN COALESCE(s."relayedPersonId", s."speakerId") ELSE s."speakerId" END)`;

export const inState = (state: string): Prisma.Sql =>
  Prisma.sql`${STATE} = ${state}::"CommitmentState"`;

export const IS_PENDING = Prisma.sql`(${Prisma.join(PENDING_STATES.map(inState), " OR ")})`;

/** As `isOverdue` and its neighbours in rules.ts have it; a test holds them together. */
export function dueIs(due: CommitmentDue, day: string = today()): Prisma.Sql {
  const conditions: Record<CommitmentDue, Prisma.Sql> = {
    overdue: Prisma.sql`m."dueLatest" < ${day}::date`,
    maybe: Prisma.sql`m."dueEarliest" < ${day}::date AND m."dueLatest" >= ${day}::date`,
    soon: Prisma.sql`m."dueLatest" BETWEEN ${day}::date AND ${lastSoonDay(day)}::date`,
    undated: Prisma.sql`m."dueLatest" IS NULL`,
  };
  return Prisma.sql`(${IS_PENDING} AND ${conditions[due]})`;
}

const ON_FILE = Prisma.sql`s."deletedAt" IS NULL`;

const placed = (inTrash: boolean): Prisma.Sql =>
  inTrash ? Prisma.sql`m."deletedAt" IS NOT NULL` : Prisma.sql`m."deletedAt" IS NULL`;

/** Commitments that the actor may see; none that is in the trash, or whose statement is. */
export const listedSql = (actor: Actor): Prisma.Sql[] => [
  visibleStatementsSql(actor),
  ON_FILE,
  placed(false),
];

/** What concerns a case that the actor may see is visible, so the narrower list asks for that alone. */
const scopeSql = (actor: Actor, caseId: string | null): Prisma.Sql[] =>
  caseId
    ? [
        Prisma.sql`EXISTS (SELECT FROM "Case" c
          WHERE c."id" = ${caseId}::uuid AND ${visibleCasesSql(actor, Prisma.sql`c`)})`,
      ]
    : [ON_FILE, visibleStatementsSql(actor)];

/** The conditions of a filtered list, scope included; for `ledgerOf`. */
export function filterSql(actor: Actor, filters: CommitmentFilters): Prisma.Sql[] {
  const { q, caseId, personId, state, due, trash } = filters;
  const like = q ? likePattern(q) : "";
  return [
    placed(trash),
    ...scopeSql(actor, caseId),
    ...(personId ? [Prisma.sql`${PROMISER_ID} = ${personId}::uuid`] : []),
    ...(state ? [state === "pending" ? IS_PENDING : inState(state)] : []),
    ...(due ? [dueIs(due)] : []),
    ...(q
      ? [
          Prisma.sql`(m."words" ILIKE ${like} OR m."promisedTo" ILIKE ${like} OR m."note" ILIKE ${like})`,
        ]
      : []),
  ];
}
