import { afterEach, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

const WRITERS = 50;

/** Numbers of the events that do not follow from the ones before them, recomputed from their content. */
async function brokenLinks(): Promise<number[]> {
  const { rows } = await ownerPool().query<{ seq: string }>(`
    SELECT seq FROM (
      SELECT e.seq, row_number() OVER (ORDER BY e.seq) AS place, e.hash = audit_event_digest(e) AS sound,
        e."previousHash" = COALESCE(lag(e.hash) OVER (ORDER BY e.seq), sha256('vigil audit chain'::bytea)) AS linked
      FROM "AuditEvent" e) checked
    WHERE NOT sound OR NOT linked OR seq <> place ORDER BY seq`);
  return rows.map(({ seq }) => Number(seq));
}

async function headIsLast(): Promise<boolean> {
  const { rows } = await ownerPool().query<{ agrees: boolean }>(`
    SELECT h.seq = e.seq AND h.hash = e.hash AS agrees
    FROM "AuditHead" h, (SELECT * FROM "AuditEvent" ORDER BY seq DESC LIMIT 1) e`);
  return rows[0]?.agrees === true;
}

/** What somebody with all rights over the server could do: rewrite a row behind the triggers' back. */
async function tamper(sql: string): Promise<void> {
  await ownerPool().query(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
  await ownerPool().query(sql);
  await ownerPool().query(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`);
}

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor", "Zoë Ünïcode “Quote” 中");
  for (let n = 0; n < 5; n += 1)
    await aPerson(editor, { aliases: "Ø\nО", notes: 'line "one"\nline \\two' });
});

describe("the audit chain", () => {
  it("is unbroken: every event's digest agrees and names the one before it, and the head is the last", async () => {
    expect(await brokenLinks()).toEqual([]);
    expect(await headIsLast()).toBe(true);
  });

  it("does not fork when many write at once", async () => {
    const before = await ownerPool().query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "AuditEvent"`,
    );
    const writes = Array.from({ length: WRITERS }, (_, n) =>
      n % 2 ? aPerson(editor) : aSource(editor),
    );
    await Promise.all(writes);
    const { rows } = await ownerPool().query<{ n: number; last: number; heads: number }>(`
      SELECT count(*)::int AS n, max(seq)::int AS last, count(DISTINCT "previousHash")::int AS heads FROM "AuditEvent"`);
    const n = (before.rows[0]?.n ?? 0) + WRITERS;
    expect(rows).toEqual([{ n, last: n, heads: n }]);
    expect(await brokenLinks()).toEqual([]);
    expect(await headIsLast()).toBe(true);
  });
});

describe("an altered row", () => {
  afterEach(() =>
    tamper(
      `UPDATE "AuditEvent" SET "actorName" = left("actorName", length("actorName") - 1) WHERE "actorName" LIKE '%#'`,
    ),
  );

  it("is found by recomputation, though whoever altered it stopped the triggers", async () => {
    await tamper(`UPDATE "AuditEvent" SET "actorName" = "actorName" || '#' WHERE seq = 3`);
    expect(await brokenLinks()).toEqual([3]);
  });

  it.each([
    ["action", `action = action || '#'`, `action = left(action, length(action) - 1)`],
    ["changes", `changes = changes || '{"x": 1}'`, `changes = changes - 'x'`],
    ["time", `at = at + interval '1 microsecond'`, `at = at - interval '1 microsecond'`],
    ["cases", `"caseIds" = '{00000000-0000-4000-8000-000000000001}'`, `"caseIds" = '{}'`],
  ])("is found whichever column it is: %s", async (_column, change, undo) => {
    await tamper(`UPDATE "AuditEvent" SET ${change} WHERE seq = 4`);
    expect(await brokenLinks()).toEqual([4]);
    await tamper(`UPDATE "AuditEvent" SET ${undo} WHERE seq = 4`);
    expect(await brokenLinks()).toEqual([]);
  });

  it("breaks the next link when its own hash was made to fit", async () => {
    await tamper(`UPDATE "AuditEvent" SET "actorName" = "actorName" || '#' WHERE seq = 3`);
    await tamper(`UPDATE "AuditEvent" e SET hash = audit_event_digest(e) WHERE seq = 3`);
    expect(await brokenLinks()).toEqual([4]);
    await tamper(
      `UPDATE "AuditEvent" SET "actorName" = left("actorName", length("actorName") - 1) WHERE seq = 3`,
    );
    await tamper(`UPDATE "AuditEvent" e SET hash = audit_event_digest(e) WHERE seq = 3`);
    expect(await brokenLinks()).toEqual([]);
  });

  it("leaves a gap when it was removed", async () => {
    await ownerPool().query(`CREATE TABLE kept_event AS SELECT * FROM "AuditEvent" WHERE seq = 2`);
    await tamper(`DELETE FROM "AuditEvent" WHERE seq = 2`);
    expect((await brokenLinks())[0]).toBe(3);
    await tamper(`INSERT INTO "AuditEvent" SELECT * FROM kept_event`);
    expect(await brokenLinks()).toEqual([]);
  });
});
