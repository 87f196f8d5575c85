import { afterEach, beforeAll, describe, expect, it } from "vitest";

import { checkChain } from "@/lib/audit/check-chain";
import { checkAgainst, readTrailHead, type Head } from "@/lib/audit/trail-head";
import { database } from "@/lib/db/client";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool, quietPool } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";

const ENTRIES = 8;
const WRITERS = 200;
/** All at once would take every connection of a small server; the rest wait for one of these. */
const CONNECTIONS = 30;

/** What somebody with all rights over the server could do, the triggers stopped. */
async function asOwner(sql: string): Promise<void> {
  await ownerPool().query(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
  await ownerPool().query(sql);
  await ownerPool().query(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`);
}

/** The whole chain made to fit again, from the first entry to the head. */
const REWRITE_ALL = `
  DO $$ DECLARE e "AuditEvent"; last bytea := sha256('vigil audit chain'::bytea);
  BEGIN
    FOR e IN SELECT * FROM "AuditEvent" ORDER BY seq LOOP
      e."previousHash" := last;
      last := audit_event_digest(e);
      UPDATE "AuditEvent" SET "previousHash" = e."previousHash", hash = last WHERE seq = e.seq;
    END LOOP;
    UPDATE "AuditHead" SET hash = last, seq = (SELECT max(seq) FROM "AuditEvent");
  END $$`;

let kept: Head;

beforeAll(async () => {
  const editor = await actorWithRole("editor");
  for (let n = 0; n < ENTRIES; n += 1) await aPerson(editor);
  kept = await readTrailHead(database());
  await ownerPool().query(
    `CREATE TABLE kept_trail AS SELECT * FROM "AuditEvent"; CREATE TABLE kept_head AS SELECT * FROM "AuditHead"`,
  );
});

afterEach(async () => {
  await asOwner(`DELETE FROM "AuditEvent"; INSERT INTO "AuditEvent" SELECT * FROM kept_trail;
    UPDATE "AuditHead" h SET seq = k.seq, hash = k.hash FROM kept_head k`);
  expect(await checkChain(database())).toEqual({ entries: ENTRIES, firstBreak: null });
});

const firstBreak = async () => (await checkChain(database())).firstBreak;
const standing = async (head = kept) => (await checkAgainst(database(), head)).standing;

describe("a field of one entry changed", () => {
  it.each([
    [`at = at + interval '1 microsecond'`],
    [`"actorId" = gen_random_uuid()`],
    [`"actorName" = "actorName" || ' '`],
    [`action = 'person.edited'`],
    [`"subjectType" = 'case'`],
    [`"subjectId" = gen_random_uuid()`],
    [`"caseIds" = ARRAY[gen_random_uuid()]`],
    [`changes = changes || '{"x": {"from": null, "to": 1}}'`],
    [`changes = '{}'`],
    [`hash = sha256('x')`],
    [`"previousHash" = sha256('x')`],
  ])("is found: %s", async (set) => {
    await asOwner(`UPDATE "AuditEvent" SET ${set} WHERE seq = 4`);
    expect(await firstBreak()).toEqual({ seq: "4", problem: "altered" });
  });

  it("is found in the next entry when its own hash was made to fit", async () => {
    await asOwner(`UPDATE "AuditEvent" SET action = 'x.y' WHERE seq = 4;
      UPDATE "AuditEvent" e SET hash = audit_event_digest(e) WHERE seq = 4`);
    expect(await firstBreak()).toEqual({ seq: "5", problem: "unlinked" });
  });
});

describe("entries taken out, moved or put in", () => {
  it.each([
    ["one deleted", `DELETE FROM "AuditEvent" WHERE seq = 3`, { seq: "3", problem: "missing" }],
    [
      "one given another number",
      `UPDATE "AuditEvent" SET seq = 100 WHERE seq = 3`,
      { seq: "3", problem: "missing" },
    ],
    [
      "two swapped",
      `UPDATE "AuditEvent" SET seq = CASE seq WHEN 2 THEN 106 ELSE 102 END WHERE seq IN (2, 6);
       UPDATE "AuditEvent" SET seq = seq - 100 WHERE seq > 100`,
      { seq: "2", problem: "reordered", writtenAs: "6" },
    ],
    [
      "one deleted and the others moved up",
      `DELETE FROM "AuditEvent" WHERE seq = 3;
       UPDATE "AuditEvent" SET seq = seq + 99 WHERE seq > 3; UPDATE "AuditEvent" SET seq = seq - 100 WHERE seq > 100`,
      { seq: "3", problem: "reordered", writtenAs: "4" },
    ],
    [
      "one put in between, the others moved on",
      `UPDATE "AuditEvent" SET seq = seq + 101 WHERE seq > 3; UPDATE "AuditEvent" SET seq = seq - 100 WHERE seq > 100;
       INSERT INTO "AuditEvent" SELECT (jsonb_populate_record(e, '{"seq": 4, "action": "x.y"}')).* FROM "AuditEvent" e WHERE seq = 3`,
      { seq: "4", problem: "altered" },
    ],
    [
      "one put at the end, chained as it should be, past the head",
      `INSERT INTO "AuditEvent" SELECT (jsonb_populate_record(e, jsonb_build_object('seq', 9, 'previousHash', e.hash))).* FROM "AuditEvent" e WHERE seq = 8;
       UPDATE "AuditEvent" e SET hash = audit_event_digest(e) WHERE seq = 9`,
      { seq: "9", problem: "inserted" },
    ],
    ["the tail cut", `DELETE FROM "AuditEvent" WHERE seq > 5`, { seq: "6", problem: "cut off" }],
    ["all of it", `DELETE FROM "AuditEvent"`, { seq: "1", problem: "cut off" }],
    ["the head gone with the tail", `DELETE FROM "AuditHead"`, { seq: "9", problem: "cut off" }],
  ])("are found: %s", async (_what, sql, expected) => {
    await asOwner(sql);
    expect(await firstBreak()).toEqual(expected);
    await asOwner(`INSERT INTO "AuditHead" SELECT * FROM kept_head ON CONFLICT DO NOTHING`);
  });
});

describe("a trail made to hold in itself", () => {
  it("is found by a head kept outside: the tail cut and the head moved back", async () => {
    await asOwner(`DELETE FROM "AuditEvent" WHERE seq > 5;
      UPDATE "AuditHead" h SET seq = 5, hash = e.hash FROM "AuditEvent" e WHERE e.seq = 5`);
    expect(await firstBreak()).toBeNull();
    expect(await checkAgainst(database(), kept)).toEqual({ standing: "cut off", last: 5n });
  });

  it("is found by a head kept outside: one entry changed and all after it rewritten", async () => {
    await asOwner(`UPDATE "AuditEvent" SET "actorName" = 'Nobody' WHERE seq = 2; ${REWRITE_ALL}`);
    expect(await firstBreak()).toBeNull();
    expect(await standing()).toBe("rewritten");
  });

  it("is found though the entry that the head names was given back its hash", async () => {
    await asOwner(`UPDATE "AuditEvent" SET "actorName" = 'Nobody' WHERE seq = 2; ${REWRITE_ALL};
      UPDATE "AuditEvent" e SET hash = k.hash FROM kept_trail k WHERE k.seq = e.seq AND e.seq = 8`);
    expect(await standing()).toBe("rewritten");
  });

  it("is found where the entry that the head names is gone", async () => {
    await asOwner(`DELETE FROM "AuditEvent" WHERE seq = 8;
      INSERT INTO "AuditEvent" SELECT (jsonb_populate_record(e, '{"seq": 9}')).* FROM "AuditEvent" e WHERE seq = 7`);
    expect(await standing()).toBe("missing");
  });

  it("still holds every head it had, when nothing was done to it", async () => {
    expect(await standing()).toBe("held");
    const { rows } = await ownerPool().query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM "AuditEvent" WHERE seq = 3`,
    );
    expect(await standing({ seq: 3n, hash: rows[0]?.hash ?? "" })).toBe("held");
    expect(await standing({ seq: 3n, hash: kept.hash })).toBe("rewritten");
    expect(await standing({ seq: 0n, hash: kept.hash })).toBe("rewritten");
  });
});

describe("200 writers at once", () => {
  it("make one chain, each entry after another", async () => {
    const pool = quietPool(process.env.VIGIL_APP_DATABASE_URL ?? "", CONNECTIONS);
    const write = async (n: number) => {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        await client.query(
          `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", changes)
           VALUES (gen_random_uuid(), $1, 'test.noted', 'test', gen_random_uuid(), '{}')`,
          [`Writer ${n}`],
        );
        // One in ten gives up: its number is the next one's.
        await client.query(n % 10 === 9 ? "ROLLBACK" : "COMMIT");
      } finally {
        client.release();
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n)));
    await pool.end();
    const written = ENTRIES + WRITERS * 0.9;
    expect(await checkChain(database())).toEqual({ entries: written, firstBreak: null });
    const { rows } = await ownerPool().query<{ n: number }>(
      `SELECT count(DISTINCT "previousHash")::int AS n FROM "AuditEvent"`,
    );
    expect(rows).toEqual([{ n: written }]);
    expect(await standing()).toBe("held");
  });
});
