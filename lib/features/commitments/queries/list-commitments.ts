import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { allOf, inOrderOf } from "@/lib/db/sql-page";
import { caseOptions } from "@/lib/features/cases/queries/case-options";
import { commitmentRowInclude, toCommitmentRow } from "@/lib/features/commitments/mappers";
import { ledgerPage } from "@/lib/features/commitments/queries/ledger-page";
import { listedSql } from "@/lib/features/commitments/queries/ledger-sql";
import {
  commitmentFilterChoicesSchema,
  listCommitmentsSchema,
} from "@/lib/features/commitments/schema";
import { visibleCommitments } from "@/lib/features/commitments/scope";
import { peopleOptions } from "@/lib/features/people/queries/people-options";

/**
 * Commitments within the actor's scope, by the day they are due or were made, those without one
 * last; state and lateness are judged for today. A fixed number of queries, whatever the length.
 */
export const listCommitments = defineQuery({
  name: "commitment.list",
  permission: "commitment:read",
  input: listCommitmentsSchema,
  async run({ db, actor, input }) {
    const { ids, ...page } = await ledgerPage(db, actor, input);
    const stored = await db.commitment.findMany({
      where: { id: { in: ids } },
      include: commitmentRowInclude(actor),
    });
    const day = today();
    const rows = stored.map((row) => toCommitmentRow(row, day));
    return { ...page, rows: inOrderOf(ids, rows) };
  },
});

/** A promise `m` made in a statement `s`, both on file and to be seen. */
const ON_FILE = Prisma.sql`"Statement" s JOIN "Commitment" m ON m."statementId" = s."id"`;

const promisedOf = (actor: Actor) => Prisma.sql`EXISTS (
  SELECT FROM ${ON_FILE} JOIN "StatementCase" l ON l."statementId" = s."id"
  WHERE l."caseId" = c."id" AND ${allOf(listedSql(actor))} OFFSET 0)`;

const promised = (actor: Actor) => Prisma.sql`(
  EXISTS (SELECT FROM ${ON_FILE} WHERE s."speakerId" = p."id" AND ${allOf(listedSql(actor))} OFFSET 0)
  OR EXISTS (SELECT FROM ${ON_FILE} WHERE s."relayedPersonId" = p."id" AND m."promiser" = 'relayed_person'
    AND ${allOf(listedSql(actor))} OFFSET 0))`;

/** What the list can be narrowed to: cases promised about, and people whose promises are on record. */
export const listCommitmentFilterChoices = defineQuery({
  name: "commitment.list-filter-choices",
  permission: "commitment:read",
  input: commitmentFilterChoicesSchema,
  async run({ db, actor, input: { caseId, personId } }) {
    const [cases, people] = await Promise.all([
      caseOptions(db, actor, promisedOf(actor), caseId),
      peopleOptions(db, actor, promised(actor), personId),
    ]);
    return { cases, people };
  },
});

/** More promises than anybody makes in one breath. */
const MOST_OF_ONE = 100;

/** The commitments made in one statement, in the order they were recorded. */
export const listStatementCommitments = defineQuery({
  name: "commitment.list-of-statement",
  permission: "commitment:read",
  input: z.object({ statementId: z.uuid() }),
  async run({ db, actor, input: { statementId } }) {
    const rows = await db.commitment.findMany({
      where: { AND: [{ statementId, deletedAt: null }, visibleCommitments(actor)] },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST_OF_ONE,
      include: commitmentRowInclude(actor),
    });
    const day = today();
    return rows.map((row) => toCommitmentRow(row, day));
  },
});
