import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { search } from "@/lib/features/search/queries";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";

const SLOWEST_MS = 1_500;

let editor: Actor;

/** Statements of one case, every one with the words "offer" and "table", one in a hundred with "lantern". */
async function manyStatements(caseId: string, count: number): Promise<void> {
  await ownerPool().query(
    `WITH added AS (
       INSERT INTO "Statement" (id, "speakerKind", "unnamedRole", channel, wording, text, kinds, "createdById", "saidOnEarliest", "saidOnLatest")
       SELECT gen_random_uuid(), 'unnamed', 'an official', 'remarks', 'reported',
         'We have put an offer on the table, number ' || n || '. ' || repeat('Nothing else can be said of it today. ', 20) ||
         CASE WHEN n % 100 = 0 THEN 'The lantern burns.' ELSE '' END,
         '{}', $1, DATE '2020-01-01' + n % 1500, DATE '2020-01-01' + n % 1500
       FROM generate_series(1, $3::int) n RETURNING id)
     INSERT INTO "StatementCase" ("statementId", "caseId", mention) SELECT id, $2, 'named' FROM added`,
    [editor.id, caseId, count],
  );
  await ownerPool().query("ANALYZE");
}

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

describe("what a search costs", () => {
  it("is the same few statements for one match and for ten thousand, and stays quick", async () => {
    const { id } = await aCase(editor);
    await aStatement(editor, { text: "One offer.", cases: [{ case: { id } }] });
    const few = await countQueries(() => search(editor, { q: "offer" }));
    await manyStatements(id, 10_000);
    const started = performance.now();
    expect(await countQueries(() => search(editor, { q: "offer" }))).toBe(few);
    expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
    expect(few).toBeLessThanOrEqual(20);
    const rare = await search(editor, { q: "lantern offer" });
    expect(rare.totals.find(({ kind }) => kind === "statement")).toMatchObject({
      total: 100,
      capped: false,
    });
    const lastPage = await search(editor, { q: "lantern", kind: "statement", page: "4" });
    expect(lastPage.groups[0]?.hits).toHaveLength(25);
    expect(lastPage.pageCount).toBe(4);
  });
});
