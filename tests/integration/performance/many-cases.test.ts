import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { listCases } from "@/lib/features/cases/queries";
import { listSilences } from "@/lib/features/silence/queries/list-silences";
import { overdueSilences } from "@/lib/features/silence/queries/overdue-silences";
import { mediansOf } from "@/tests/integration/performance/measured";
import { actorWithRole } from "@/tests/support/actors";
import { fillCaseLog } from "@/tests/support/case-log";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";

const CASES = 3_000;
const STATEMENTS_EACH = 5;
const SLOWEST_PAGE_MS = 2_000;

/** An id that follows from a word and a number, of the form that input is checked for. */
const idOf = (seed: string) =>
  `overlay(overlay(md5(${seed}) placing '4' from 13) placing '8' from 17)::uuid`;

/** Many cases with a few statements each, by the people of the generated log. */
async function fillManyCases(actor: Actor): Promise<void> {
  const pool = ownerPool();
  await pool.query(
    `INSERT INTO "Case" (id, reference, "personId", "holderKind", "holderCountry", "detainedOnEdtf", "detainedOnEarliest", "detainedOnLatest", "createdById")
      SELECT ${idOf("'many cases' || n")}, 'VG-2019-M' || n, q."personId", 'state', 'XK', d::text, d, d, $1
      FROM generate_series(1, ${CASES}) n CROSS JOIN LATERAL (SELECT DATE '2014-01-01' + n % 400 AS d) day
        JOIN (SELECT row_number() OVER (ORDER BY id) AS place, "personId" FROM "Position") q ON q.place = 1 + n % 200`,
    [actor.id],
  );
  await pool.query(
    `INSERT INTO "Statement" (id, "speakerKind", "speakerId", "speakerPositionId", channel, wording, text, "saidOnEdtf", "saidOnEarliest", "saidOnLatest", "createdById")
      SELECT ${idOf("'many words' || n")}, 'person', q."personId", q.id, 'press_briefing', 'verbatim', 'Words ' || n, d::text, d, d, $1
      FROM generate_series(1, ${CASES * STATEMENTS_EACH}) n CROSS JOIN LATERAL (SELECT DATE '2016-01-01' + (n * 7919) % 2500 AS d) day
        JOIN (SELECT row_number() OVER (ORDER BY id) AS place, "personId", id FROM "Position") q ON q.place = 1 + n % 200`,
    [actor.id],
  );
  await pool.query(
    `INSERT INTO "StatementCase" SELECT ${idOf("'many words' || n")}, ${idOf(`'many cases' || 1 + n % ${CASES}`)}, 'named'
      FROM generate_series(1, ${CASES * STATEMENTS_EACH}) n`,
  );
  await pool.query("ANALYZE");
}

let actor: Actor;
let few = 0;

beforeAll(async () => {
  actor = await actorWithRole("editor");
  await fillCaseLog(actor, { statements: 20, contacts: 10 });
  few = await countQueries(() => listCases(actor, { sort: "silence" }));
  await fillManyCases(actor);
}, 120_000);

describe("three thousand cases", () => {
  it("are listed by silence in no more queries than five, and without a long wait", async () => {
    const first = await listCases(actor, { sort: "silence" });
    expect(first).toMatchObject({ total: 1_000, capped: true });
    expect(first.rows).toHaveLength(25);
    const next = () => listCases(actor, { sort: "silence", after: first.after });
    expect(await countQueries(next)).toBeLessThanOrEqual(few + 1);
    const [byDay, bySilence, deeper] = await mediansOf(
      () => listCases(actor, {}),
      () => listCases(actor, { sort: "silence" }),
      next,
    );
    console.info(
      `by day ${byDay.toFixed(1)} ms, by silence ${bySilence.toFixed(1)} ms, its second page ${deeper.toFixed(1)} ms`,
    );
    expect(Math.max(bySilence, deeper)).toBeLessThan(SLOWEST_PAGE_MS);
  });

  it("show a page's silences in one query, and are looked through each day in one", async () => {
    const { rows } = await listCases(actor, {});
    const caseIds = rows.map(({ id }) => id);
    expect(await countQueries(() => listSilences(actor, { caseIds }))).toBe(2);
    expect(await countQueries(() => overdueSilences(database(), today(), 200))).toBe(1);
    expect(await overdueSilences(database(), today(), 200)).toHaveLength(200);
  });
});
