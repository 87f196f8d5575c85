import { describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { mergePeople } from "@/lib/features/people/commands/merge-people";
import { undoMerge } from "@/lib/features/people/commands/undo-merge";
import { getPersonForm, getSurvivor } from "@/lib/features/people/queries";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aPerson } from "@/tests/support/factories";
import { aContactWith, aPersonWithEveryLink } from "@/tests/support/people-factory";
import { allPersonLinks, auditOf } from "@/tests/support/person-links";

const mergeOf = async (mergedId: string) =>
  database().personMerge.findFirstOrThrow({ where: { mergedId }, orderBy: { at: "desc" } });

async function merge(actor: Actor, keptId: string, mergedId: string): Promise<string> {
  await mergePeople(actor, { keptId, mergedId });
  return (await mergeOf(mergedId)).id;
}

/** Two people with links of every kind, some of them the same. */
async function twoAlike(actor: Actor) {
  const facts = { nationalities: ["RU"], birth: { mode: "on", year: "1961" }, notes: "Noted" };
  const kept = await aPersonWithEveryLink(actor, { fullName: "Kept Twin", aliases: "K. Twin" });
  const merged = await aPersonWithEveryLink(actor, {
    fullName: "Merged Twin",
    aliases: "M. Twin",
    ...facts,
  });
  await database().caseInvolvement.create({
    data: { caseId: kept.caseId, personId: merged.id, role: "official", note: "Another note" },
  });
  await database().contactParticipant.create({
    data: { contactId: kept.contact.id, personId: merged.id, part: "took_part" },
  });
  const own = await aCase(actor);
  await database().case.update({ where: { id: own.id }, data: { personId: merged.id } });
  return { kept, merged };
}

async function rename(actor: Actor, id: string, change: Record<string, unknown>): Promise<void> {
  const { values } = await getPersonForm(actor, { id });
  await editPerson(actor, { ...values, ...change });
}

describe("undoing a merge", () => {
  it("puts every link, name and fact back, row by row, and says so with both people", async () => {
    const editor = await actorWithRole("editor");
    const undoer = await actorWithRole("editor");
    const { kept, merged } = await twoAlike(editor);
    const before = await allPersonLinks();
    const id = await merge(editor, kept.id, merged.id);
    const during = await allPersonLinks();
    for (const kind of Object.keys(before) as (keyof typeof before)[]) {
      expect(during[kind], kind).not.toEqual(before[kind]);
    }
    expect(await undoMerge(undoer, { id })).toEqual({
      id: merged.id,
      keptId: kept.id,
      complete: true,
    });
    expect(await allPersonLinks()).toEqual(before);
    const rows = await auditOf(undoer.id);
    expect(rows.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ["person.merge-undone", kept.id],
      ["person.merge-undone", merged.id],
    ]);
    expect(rows[1]?.changes.mergedIntoId).toEqual({ from: kept.id, to: null });
  });

  it("allows the same two to be merged again", async () => {
    const editor = await actorWithRole("editor");
    const { kept, merged } = await twoAlike(editor);
    await undoMerge(editor, { id: await merge(editor, kept.id, merged.id) });
    const before = await allPersonLinks();
    await undoMerge(editor, { id: await merge(editor, merged.id, kept.id) });
    expect(await allPersonLinks()).toEqual(before);
  });

  it("works along a chain, in reverse order only", async () => {
    const editor = await actorWithRole("editor");
    const a = await aPersonWithEveryLink(editor, { fullName: "Chain A" });
    const b = await aPersonWithEveryLink(editor, { fullName: "Chain B" });
    const c = await aPersonWithEveryLink(editor, { fullName: "Chain C" });
    const start = await allPersonLinks();
    const first = await merge(editor, b.id, a.id);
    const middle = await allPersonLinks();
    const second = await merge(editor, c.id, b.id);
    expect(await getSurvivor(editor, { id: a.id })).toEqual({ id: c.id });
    const speakers = await database().statement.findMany({
      where: { id: { in: [a.statement.id, b.statement.id] } },
    });
    expect(speakers.map(({ speakerId }) => speakerId)).toEqual([c.id, c.id]);
    await expect(undoMerge(editor, { id: first })).rejects.toThrow("Undo that later merge first");
    await undoMerge(editor, { id: second });
    expect(await allPersonLinks()).toEqual(middle);
    await undoMerge(editor, { id: first });
    expect(await allPersonLinks()).toEqual(start);
  });

  it("takes two merges into one person apart in reverse order", async () => {
    const editor = await actorWithRole("editor");
    const kept = await aPerson(editor);
    const [x, y] = [await aPersonWithEveryLink(editor), await aPersonWithEveryLink(editor)];
    await database().caseInvolvement.create({
      data: { caseId: x.caseId, personId: y.id, role: "official" },
    });
    const start = await allPersonLinks();
    const first = await merge(editor, kept.id, x.id);
    const second = await merge(editor, kept.id, y.id);
    await expect(undoMerge(editor, { id: first })).rejects.toThrow("Undo that merge first");
    await undoMerge(editor, { id: second });
    await undoMerge(editor, { id: first });
    expect(await allPersonLinks()).toEqual(start);
  });

  it("leaves alone what was changed by hand since, and says that not all went back", async () => {
    const editor = await actorWithRole("editor");
    const { kept, merged } = await twoAlike(editor);
    const id = await merge(editor, kept.id, merged.id);
    await rename(editor, kept.id, {
      fullName: "Kept Renamed",
      notes: "Rewritten",
      aliases: "K. Twin\nMerged Twin\nNew",
    });
    const someone = await aPerson(editor);
    await database().statement.update({
      where: { id: merged.statement.id },
      data: { speakerId: someone.id, speakerPositionId: null },
    });
    expect(await undoMerge(editor, { id })).toMatchObject({ complete: false });
    const { people, statements } = await allPersonLinks();
    expect(people.find((row) => row.id === kept.id)).toMatchObject({
      ...{
        fullName: "Kept Renamed",
        notes: "Rewritten",
        aliases: ["K. Twin", "New"],
        birthEdtf: null,
      },
      ...{ nationalities: [], mergedIntoId: null },
    });
    expect(statements.find((row) => row.id === merged.statement.id)?.speakerId).toBe(someone.id);
  });
});

describe("an undo that is refused", () => {
  it("says so when something was since recorded in an office of the other, and changes nothing", async () => {
    const editor = await actorWithRole("editor");
    const { kept, merged } = await twoAlike(editor);
    const id = await merge(editor, kept.id, merged.id);
    const { values } = await getStatementForm(editor, { id: kept.statement.id });
    await editStatement(editor, { ...values, speakerPositionId: merged.position.id });
    const before = await allPersonLinks();
    await expect(undoMerge(editor, { id })).rejects.toThrow("Edit it and choose another office");
    expect(await allPersonLinks()).toEqual(before);
    expect((await mergeOf(merged.id)).undoneAt).toBeNull();
  });

  it("is refused a second time", async () => {
    const editor = await actorWithRole("editor");
    const id = await merge(editor, (await aPerson(editor)).id, (await aPerson(editor)).id);
    const both = await Promise.allSettled([undoMerge(editor, { id }), undoMerge(editor, { id })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(undoMerge(editor, { id })).rejects.toThrow(ConflictError);
  });

  it("is refused to contributors, and to those who may not see the person kept", async () => {
    const member = await actorWithRole("editor");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const other = await aPerson(member);
    const contact = await aContactWith(member, other.id, { caseId: hidden.id });
    const id = await merge(member, hidden.personId, other.id);
    await expect(undoMerge(await actorWithRole("contributor"), { id })).rejects.toThrow(
      ForbiddenError,
    );
    await expect(undoMerge(await actorWithRole("admin"), { id })).rejects.toThrow(NotFoundError);
    await undoMerge(member, { id });
    const participants = await database().contactParticipant.findMany({
      where: { contactId: contact.id },
    });
    expect(participants.map(({ personId }) => personId)).toEqual([other.id]);
  });
});
