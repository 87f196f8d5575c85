import { beforeEach, describe, expect, it } from "vitest";

import { checkChain } from "@/lib/audit/check-chain";
import { database } from "@/lib/db/client";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";

/** What somebody with all rights over the server could do: rewrite a row behind the triggers' back. */
async function tamper(sql: string): Promise<void> {
  await ownerPool().query(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
  await ownerPool().query(sql);
  await ownerPool().query(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`);
}

const rehash = (seq: number) =>
  `UPDATE "AuditEvent" e SET hash = audit_event_digest(e) WHERE seq = ${seq}`;

beforeEach(async () => {
  await truncateAll();
  const editor = await actorWithRole("editor");
  for (let n = 0; n < 5; n += 1) await aPerson(editor);
});

describe("checking the audit trail", () => {
  it("finds nothing wrong with one that was only added to, or is empty", async () => {
    expect(await checkChain(database())).toEqual({ entries: 5, firstBreak: null });
    await truncateAll();
    expect(await checkChain(database())).toEqual({ entries: 0, firstBreak: null });
  });

  it.each([
    ["was altered", `UPDATE "AuditEvent" SET "actorName" = 'x' WHERE seq IN (3, 5)`, 3, "altered"],
    ["is gone", `DELETE FROM "AuditEvent" WHERE seq = 2`, 2, "missing"],
    ["is the first and gone", `DELETE FROM "AuditEvent" WHERE seq = 1`, 1, "missing"],
    ["is the last and gone", `DELETE FROM "AuditEvent" WHERE seq = 5`, 5, "cut off"],
    [
      "was rewritten together with its hash",
      `UPDATE "AuditEvent" SET "actorName" = 'x' WHERE seq = 3; ${rehash(3)}`,
      4,
      "unlinked",
    ],
    [
      "is the last and was rewritten together with its hash",
      `UPDATE "AuditEvent" SET "actorName" = 'x' WHERE seq = 5; ${rehash(5)}`,
      5,
      "end rewritten",
    ],
  ])("names the first entry that %s", async (_what, sql, seq, problem) => {
    await tamper(sql);
    expect((await checkChain(database())).firstBreak).toEqual({ seq: String(seq), problem });
  });
});
