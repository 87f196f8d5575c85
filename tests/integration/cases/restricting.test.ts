import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { getCaseForm } from "@/lib/features/cases/queries";
import { misjudgedRecords } from "@/lib/features/cases/queries/misjudged-records";
import { editContact } from "@/lib/features/contacts/commands/edit-contact";
import { getContactForm } from "@/lib/features/contacts/queries";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { traceQueries } from "@/scripts/bench/trace";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { ownerPool } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";
import { untilWaiting } from "@/tests/support/held-row";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

/** Begins to edit a record, and when that waits for its held link, to restrict the record's case. */
async function bothAtOnce(link: string, caseId: string, edit: () => Promise<unknown>) {
  const { values, version } = await getCaseForm(editor, { id: caseId });
  const restrict = () => editCase(editor, { ...values, version, visibility: "restricted" });
  const holder = await ownerPool().connect();
  try {
    await holder.query("BEGIN");
    await holder.query(`SELECT FROM "${link}" WHERE "caseId" = $1 FOR UPDATE`, [caseId]);
    // Settled from the start, so that a refusal is not unhandled while the other is awaited.
    const edited = Promise.allSettled([edit()]);
    await untilWaiting(1);
    const restricted = Promise.allSettled([restrict()]);
    await untilWaiting(2);
    await holder.query("COMMIT");
    return [...(await edited), ...(await restricted)];
  } finally {
    holder.release(true);
  }
}

describe("restricting a case while one of its records is edited", () => {
  const both = [{ status: "fulfilled" }, { status: "fulfilled" }];
  /** How often what was done began: once each, and the holder. */
  const timesBegun = (sent: { text: string }[]) =>
    sent.filter(({ text }) => text === "BEGIN").length;

  it("waits for a statement, and both are done", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await aStatement(editor, { cases: [{ case: { id: caseId } }] });
    const { values, version } = await getStatementForm(editor, { id });
    // An edit waits only for links that it changes.
    const cases = [{ case: { id: caseId }, mention: "alluded_to" }];
    const edit = () => editStatement(editor, { ...values, id, version, cases });
    const sent = await traceQueries(async () => {
      expect(await bothAtOnce("StatementCase", caseId, edit)).toMatchObject(both);
    });
    expect(timesBegun(sent)).toBe(3);
    expect(await misjudgedRecords()).toEqual([]);
  });

  it("waits for a contact, and both are done", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await aContact(editor, { cases: [{ case: { id: caseId } }] });
    const { values, version } = await getContactForm(editor, { id });
    const cases = [{ case: { id: (await aCase(editor)).id } }];
    const edit = () => editContact(editor, { ...values, id, version, cases });
    const sent = await traceQueries(async () => {
      expect(await bothAtOnce("ContactCase", caseId, edit)).toMatchObject(both);
    });
    expect(timesBegun(sent)).toBe(3);
    expect(await misjudgedRecords()).toEqual([]);
  });
});
