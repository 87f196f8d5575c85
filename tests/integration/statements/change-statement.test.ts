import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { getPersonForm } from "@/lib/features/people/queries";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import {
  restoreStatement,
  trashStatement,
} from "@/lib/features/statements/commands/trash-statement";
import { getStatement, getStatementForm, listStatements } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

async function formOf(id: string, actor = editor): Promise<Record<string, unknown>> {
  return (await getStatementForm(actor, { id })).values;
}

describe("editing a statement", () => {
  it("changes what was changed, and its history says only that", async () => {
    const source = await aSource(editor);
    const { id } = await aStatement(editor, { citations: [{ source: { id: source.id } }] });
    await editStatement(editor, { ...(await formOf(id)), venue: "Hall 3" });
    expect(await getStatement(editor, { id })).toMatchObject({ venue: "Hall 3", version: 2 });
    const edited = (await auditOf(id)).find(({ action }) => action === "statement.edited");
    expect(edited?.changes).toEqual({ venue: { from: null, to: "Hall 3" } });
  });

  it("shows a second editor both versions and writes nothing", async () => {
    const { id } = await aStatement(editor);
    const opened = await formOf(id);
    const other = await actorWithRole("editor", "Other Editor");
    await editStatement(other, { ...opened, text: "Their words." });
    const refusal = await editStatement(editor, { ...opened, text: "My words." }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(ConflictError);
    expect((refusal as ConflictError).current).toMatchObject({
      version: 2,
      changedBy: "Other Editor",
      values: { text: "Their words." },
    });
    expect(await getStatement(editor, { id })).toMatchObject({ text: "Their words.", version: 2 });
  });

  it("keeps the office of the person whose words are passed on, though another is learnt of later", async () => {
    const relayed = await aPerson(editor, { positions: [{ title: "Envoy" }] });
    const { id } = await aStatement(editor, { relayedPerson: relayed });
    const office = async () =>
      (await database().statement.findUniqueOrThrow({ where: { id } })).relayedPositionId;
    const held = await office();
    const { version, values } = await getPersonForm(editor, { id: relayed.id });
    const positions = [...(values.positions as object[]), { title: "Minister" }];
    await editPerson(editor, { ...values, id: relayed.id, version, positions });
    await editStatement(editor, { ...(await formOf(id)), venue: "Here" });
    expect(held).not.toBeNull();
    expect(await office()).toBe(held);
  });

  it("leaves links to hidden cases as they are, and tells their history", async () => {
    const member = await actorWithRole("editor");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const [kept, dropped] = [await aCase(member), await aCase(member)];
    const cases = [hidden, kept, dropped].map(({ id }) => ({ case: { id } }));
    const { id } = await aStatement(member, { cases });
    await editStatement(editor, { ...(await formOf(id)), cases: [{ case: { id: kept.id } }] });
    const seenByMember = (await getStatement(member, { id }))?.cases.map((row) => row.id);
    expect(new Set(seenByMember)).toEqual(new Set([hidden.id, kept.id]));
    const edited = (await auditOf(id)).find(({ action }) => action === "statement.edited");
    expect(edited?.caseIds).toContain(hidden.id);
  });

  it("refuses to let go of the last case, in the same words whether a hidden one is left or not", async () => {
    const member = await actorWithRole("editor");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const open = await aCase(member);
    const shared = [{ case: { id: hidden.id } }, { case: { id: open.id } }];
    for (const cases of [shared, shared.slice(1)]) {
      const { id } = await aStatement(member, { cases });
      const change = { ...(await formOf(id)), cases: [] };
      await expect(editStatement(editor, change)).rejects.toThrow("Keep at least one case");
    }
  });

  it("is for whoever added it, and for editors", async () => {
    const [author, stranger] = [
      await actorWithRole("contributor"),
      await actorWithRole("contributor"),
    ];
    const { id } = await aStatement(author);
    const change = { ...(await formOf(id, author)), venue: "Here" };
    await expect(editStatement(stranger, change)).rejects.toThrow(ForbiddenError);
    await editStatement(author, change);
    await editStatement(editor, { ...(await formOf(id)), venue: "There" });
    expect((await getStatement(editor, { id }))?.venue).toBe("There");
  });

  it("finds nothing where the statement is hidden", async () => {
    const member = await actorWithRole("editor");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const { id } = await aStatement(member, { cases: [{ case: { id: hidden.id } }] });
    const change = { ...(await formOf(id, member)), venue: "Anywhere" };
    await expect(editStatement(editor, change)).rejects.toThrow(NotFoundError);
  });
});

describe("the trash", () => {
  it("takes a statement out of the list and gives it back, each recorded once", async () => {
    const { id } = await aStatement(editor, { text: "Wastepaper." });
    const listed = async (params: object) =>
      (await listStatements(editor, { q: "Wastepaper", ...params })).rows.map((row) => row.id);
    await trashStatement(editor, { id });
    await trashStatement(editor, { id });
    expect(await listed({})).toEqual([]);
    expect(await listed({ trash: "1" })).toEqual([id]);
    await restoreStatement(editor, { id });
    expect(await listed({})).toEqual([id]);
    const actions = (await auditOf(id)).map(({ action }) => action);
    expect(actions).toEqual(["statement.added", "statement.trashed", "statement.restored"]);
  });
});
