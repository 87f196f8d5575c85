import type { PoolClient } from "pg";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { misjudgedRecords } from "@/lib/features/cases/queries/misjudged-records";
import { RESTRICTING, workOutAgain } from "@/scripts/verify/work-out-again";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool } from "@/tests/support/database";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aStatement } from "@/tests/support/factories";
import { untilWaiting } from "@/tests/support/held-row";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

afterEach(async () => {
  expect(await misjudgedRecords()).toEqual([]);
});

const isRestricted = async (id: string) =>
  (await database().statement.findUniqueOrThrow({ where: { id } })).restricted;
const link = (statementId: string, caseId: string) =>
  database().statementCase.create({ data: { statementId, caseId, mention: "named" } });
const unlink = (statementId: string, caseId: string) =>
  database().statementCase.delete({ where: { statementId_caseId: { statementId, caseId } } });
const setVisibility = (id: string, visibility: "open" | "restricted") =>
  database().case.update({ where: { id }, data: { visibility } });

describe("a statement", () => {
  it("concerns restricted cases alone once it concerns one, until it concerns an open one", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const open = await aCase(editor);
    const { id } = await aStatement(editor);
    const seen = [await isRestricted(id)];
    for (const step of [
      () => link(id, hidden.id),
      () => link(id, open.id),
      () => setVisibility(open.id, "restricted"),
      () => setVisibility(hidden.id, "open"),
      () => unlink(id, hidden.id),
      () => setVisibility(open.id, "open"),
      () => unlink(id, open.id),
    ]) {
      await step();
      seen.push(await isRestricted(id));
    }
    expect(seen).toEqual([false, true, false, true, false, true, false, false]);
  });

  it("never has a link moved from one case to another", async () => {
    const [one, other] = [await aCase(editor), await aCase(editor, { restricted: true })];
    const { id } = await aStatement(editor, { cases: [{ case: { id: one.id } }] });
    const data = { caseId: other.id };
    const where = { statementId_caseId: { statementId: id, caseId: one.id } };
    await expect(database().statementCase.update({ where, data })).rejects.toThrow("never moved");
  });

  it("is found when it errs, as a contact is", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const cases = [{ case: { id: hidden.id } }];
    const [statement, contact] = [
      await aStatement(editor, { cases }),
      await aContact(editor, { cases }),
    ];
    await database().statement.update({ where: { id: statement.id }, data: { restricted: false } });
    await database().contact.update({ where: { id: contact.id }, data: { restricted: false } });
    expect(await misjudgedRecords()).toEqual([
      { kind: "statement", id: statement.id, restricted: false },
      { kind: "contact", id: contact.id, restricted: false },
    ]);
    await database().statement.update({ where: { id: statement.id }, data: { restricted: true } });
    await database().contact.update({ where: { id: contact.id }, data: { restricted: true } });
  });

  it("is mended by what verifying says to run", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const open = { cases: [{ case: { id: (await aCase(editor)).id } }] };
    const kept = { cases: [{ case: { id: hidden.id } }] };
    await aStatement(editor, kept);
    await aStatement(editor, open);
    await aContact(editor, kept);
    await aContact(editor, open);
    await ownerPool().query(`UPDATE "Statement" SET "restricted" = NOT "restricted"`);
    await ownerPool().query(`UPDATE "Contact" SET "restricted" = NOT "restricted"`);
    const [, ...statements] = workOutAgain(RESTRICTING, await misjudgedRecords());
    expect(statements).toHaveLength(2);
    for (const sql of statements) await ownerPool().query(sql);
  });
});

describe("two writers at once", () => {
  let first: PoolClient;

  beforeEach(async () => {
    first = await ownerPool().connect();
    await first.query("BEGIN");
  });

  /** Does the second thing while the first is not committed, waits until it waits, and commits. */
  async function thenAtOnce(second: () => Promise<unknown>): Promise<void> {
    try {
      // Prisma asks nothing of the database before somebody waits for it.
      const done = Promise.all([second()]);
      await untilWaiting(1);
      await first.query("COMMIT");
      await done;
    } finally {
      first.release();
    }
  }

  const linkFirst = (statementId: string, caseId: string) =>
    first.query(`INSERT INTO "StatementCase" VALUES ($1, $2, 'named')`, [statementId, caseId]);
  const restrictFirst = (caseId: string) =>
    first.query(`UPDATE "Case" SET "visibility" = 'restricted' WHERE id = $1`, [caseId]);

  it("cannot miss each other: a case is restricted while a statement is linked to it", async () => {
    const [{ id: caseId }, { id }] = [await aCase(editor), await aStatement(editor)];
    await linkFirst(id, caseId);
    await thenAtOnce(() => setVisibility(caseId, "restricted"));
    expect(await isRestricted(id)).toBe(true);
  });

  it("cannot miss each other: a statement is linked to a case while it is restricted", async () => {
    const [{ id: caseId }, { id }] = [await aCase(editor), await aStatement(editor)];
    await restrictFirst(caseId);
    await thenAtOnce(() => link(id, caseId));
    expect(await isRestricted(id)).toBe(true);
  });

  it("cannot miss each other: both take it off one of its two open cases", async () => {
    const open = [await aCase(editor), await aCase(editor)];
    const hidden = await aCase(editor, { restricted: true });
    const cases = [...open, hidden].map(({ id }) => ({ case: { id } }));
    const { id } = await aStatement(editor, { cases });
    await first.query(`DELETE FROM "StatementCase" WHERE "statementId" = $1 AND "caseId" = $2`, [
      ...[id, open[0]?.id],
    ]);
    await thenAtOnce(() => unlink(id, open[1]?.id ?? ""));
    expect(await isRestricted(id)).toBe(true);
  });
});
