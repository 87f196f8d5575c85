import { defineQuery } from "@/lib/commands/define-query";
import { columnToDay } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { remembered } from "@/lib/db/remembered";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { CASE_STATEMENTS, says, SPEAKER_COLUMNS } from "@/lib/features/words/queries/usage-sql";
import { chosenTerms, type Term } from "@/lib/features/words/rules/terms";
import { stripRows } from "@/lib/features/words/rules/strip";
import { wordUsageSchema } from "@/lib/features/words/schema";
import type { Side, WordStrip } from "@/lib/features/words/types";

/** Into how many parts the time is cut at most. */
const MOST_PARTS = 120;

type Found = {
  side: Side;
  said: boolean;
  part: number | null;
  count: number;
  from: Date | null;
  to: Date | null;
  step: number | null;
};

/** How many statements with and without a word fall into each part of the time. One query. */
function countParts(db: Db, caseId: string, chosen: Term): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    WITH spoken AS MATERIALIZED (
      SELECT ${SPEAKER_COLUMNS}, ${says(chosen)} AS "said", m."earliest", m."latest"
      FROM ${CASE_STATEMENTS} WHERE c."id" = ${caseId}::uuid),
    span AS (
      SELECT f.*, GREATEST(1, ceil((f."to" - f."from" + 1) / ${MOST_PARTS}::numeric))::int AS "step"
      FROM (SELECT min(COALESCE("earliest", "latest")) AS "from", max(COALESCE("latest", "earliest")) AS "to" FROM spoken) f)
    SELECT s."side", s."said", count(*)::int AS "count", p."from", p."to", p."step",
      CASE WHEN (s."earliest" - p."from") / p."step" = (s."latest" - p."from") / p."step"
        THEN (s."earliest" - p."from") / p."step" END AS "part"
    FROM spoken s CROSS JOIN span p
    GROUP BY s."side", s."said", "part", p."from", p."to", p."step"`;
}

/**
 * Statements with and without one word from the first to the last with a day; null when none has
 * one. A statement is drawn where all its possible days fall into one part. Two queries.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getWordStrip = defineQuery({
  name: "words.strip",
  permission: "case:read",
  input: wordUsageSchema,
  async run({ db, actor, input: { caseId, q, word } }): Promise<WordStrip | null> {
    await requireSeenCase(db, actor, caseId);
    const { chosen } = chosenTerms(q, word);
    const rows = await remembered(db, caseId, ["word strip", chosen], () =>
      countParts(db, caseId, chosen),
    );
    const [span] = rows;
    if (!span?.from || !span.to || !span.step) return null;
    const [from, to] = [columnToDay(span.from), columnToDay(span.to)];
    return stripRows(rows, { from, to, daysPerPart: span.step });
  },
});
