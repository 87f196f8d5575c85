import { describe, expect, it } from "vitest";

import { database } from "@/lib/db/client";
import { ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { listHistory } from "@/lib/features/history/queries";
import { mergePeople } from "@/lib/features/people/commands/merge-people";
import { trashPerson } from "@/lib/features/people/commands/trash-person";
import { getPerson, getSurvivor, listPeople, searchPeople } from "@/lib/features/people/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aContactWith, aPersonWithEveryLink } from "@/tests/support/people-factory";
import { allPersonLinks, auditOf } from "@/tests/support/person-links";

describe("merging two people", () => {
  it("points every link of the merged person at the kept one and touches nothing else", async () => {
    const editor = await actorWithRole("editor");
    const kept = await aPerson(editor, { fullName: "Anton Kept" });
    const merged = await aPersonWithEveryLink(editor, { fullName: "Toni Merged" });
    const own = await aCase(editor);
    await database().case.update({ where: { id: own.id }, data: { personId: merged.id } });
    await aPersonWithEveryLink(editor);
    const before = await allPersonLinks();
    expect(await mergePeople(editor, { keptId: kept.id, mergedId: merged.id })).toEqual({
      id: kept.id,
    });
    const after = await allPersonLinks();
    const swapped = (value: unknown) => (value === merged.id ? kept.id : value);
    for (const kind of [
      "statements",
      "participants",
      "cases",
      "involvements",
      "positions",
      "citations",
    ] as const) {
      const expected = before[kind].map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, swapped(value)])),
      );
      expect(after[kind]).toEqual(expected);
      expect(after[kind]).not.toEqual(before[kind]);
    }
    const others = (rows: typeof before.people) =>
      rows.filter(({ id }) => ![kept.id, merged.id].includes(id));
    expect(others(after.people)).toEqual(others(before.people));
  });

  it("keeps every name and fills in what was not known", async () => {
    const editor = await actorWithRole("editor");
    const kept = await aPerson(editor, {
      fullName: "Ivan Example",
      aliases: "I. Example",
      nationalities: ["RU"],
      notes: "One",
    });
    const merged = await aPerson(editor, {
      fullName: "Ivan Exemplar",
      aliases: "Vanya\nI. Example",
      nativeName: "Иван Пример",
      nativeNameLanguage: "ru",
      nationalities: ["RU", "US"],
      birth: { mode: "on", year: "1961" },
      description: "consul",
      notes: "Two",
    });
    await mergePeople(editor, { keptId: kept.id, mergedId: merged.id });
    expect(await getPerson(editor, { id: kept.id })).toMatchObject({
      fullName: "Ivan Example",
      aliases: ["I. Example", "Ivan Exemplar", "Vanya"],
      nativeName: "Иван Пример",
      nativeNameLanguage: "ru",
      nationalities: ["RU", "US"],
      birth: { edtf: "1961" },
      description: "consul",
      notes: "One\n\nTwo",
      merges: [{ merged: { id: merged.id, fullName: "Ivan Exemplar" } }],
    });
  });

  it("takes the merged person out of lists, pickers and pages, and leads old links on", async () => {
    const editor = await actorWithRole("editor");
    const kept = await aPerson(editor, { fullName: "Lists Kept" });
    const merged = await aPerson(editor, { fullName: "Lists Merged" });
    await mergePeople(editor, { keptId: kept.id, mergedId: merged.id });
    expect((await listPeople(editor, { q: "lists merged" })).rows.map(({ id }) => id)).toEqual([
      kept.id,
    ]);
    expect((await searchPeople(editor, { q: "lists merged" })).map(({ id }) => id)).toEqual([
      kept.id,
    ]);
    expect(await getPerson(editor, { id: merged.id })).toBeNull();
    expect(await getSurvivor(editor, { id: merged.id })).toEqual({ id: kept.id });
    const { id } = await aStatement(editor, { newSpeaker: null, speaker: { id: merged.id } });
    expect(await database().statement.findUnique({ where: { id } })).toMatchObject({
      speakerId: kept.id,
    });
  });

  it("removes a link that both had, keeping what was noted on it", async () => {
    const editor = await actorWithRole("editor");
    const [kept, merged, caseRecord] = [
      await aPerson(editor),
      await aPerson(editor),
      await aCase(editor),
    ];
    const part = { caseId: caseRecord.id, role: "lawyer" } as const;
    await database().caseInvolvement.createMany({
      data: [
        { ...part, personId: kept.id, note: "Since 2019" },
        { ...part, personId: merged.id, note: "In Perm" },
        { ...part, personId: merged.id, role: "advocate" },
      ],
    });
    const contact = await aContactWith(editor, kept.id);
    await database().contactParticipant.create({
      data: { contactId: contact.id, personId: merged.id, part: "took_part" },
    });
    await mergePeople(editor, { keptId: kept.id, mergedId: merged.id });
    const involvements = await database().caseInvolvement.findMany({
      where: { caseId: caseRecord.id },
    });
    expect(involvements.map(({ personId, role, note }) => [personId, role, note])).toEqual([
      [kept.id, "lawyer", "Since 2019\nIn Perm"],
      [kept.id, "advocate", null],
    ]);
    expect(await database().contactParticipant.count({ where: { contactId: contact.id } })).toBe(1);
    expect((await getPerson(editor, { id: kept.id }))?.contactCount).toBe(1);
  });

  it("is on record with both people, and in the history of the merged one", async () => {
    const editor = await actorWithRole("editor");
    const colleague = await actorWithRole("editor");
    const kept = await aPerson(colleague);
    const merged = await aPersonWithEveryLink(colleague);
    await mergePeople(editor, { keptId: kept.id, mergedId: merged.id });
    const rows = await auditOf(editor.id);
    expect(rows.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ["person.merged", kept.id],
      ["person.merged", merged.id],
    ]);
    expect(rows[0]?.caseIds).toEqual([merged.caseId]);
    expect(rows[1]?.changes.mergedIntoId).toEqual({ from: null, to: kept.id });
    const history = await listHistory(editor, { subjectType: "person", subjectId: merged.id });
    expect(history.entries.map(({ action }) => action)).toEqual(["person.merged", "person.added"]);
  });

  it("changes nothing the second time, also when both requests come at once", async () => {
    const editor = await actorWithRole("editor");
    const input = {
      keptId: (await aPerson(editor)).id,
      mergedId: (await aPersonWithEveryLink(editor)).id,
    };
    const results = await Promise.all([mergePeople(editor, input), mergePeople(editor, input)]);
    expect(results).toEqual([{ id: input.keptId }, { id: input.keptId }]);
    expect(await database().personMerge.count({ where: { mergedId: input.mergedId } })).toBe(1);
  });
});

describe("a merge that is refused", () => {
  it("leaves everything as it was", async () => {
    const contributor = await actorWithRole("contributor");
    const editor = await actorWithRole("editor");
    const kept = await aPerson(contributor);
    const merged = await aPersonWithEveryLink(contributor);
    const trashed = await aPerson(editor, { fullName: "Thrown Away" });
    await trashPerson(editor, { id: trashed.id });
    const before = await allPersonLinks();
    const merge = (actor: typeof editor, mergedId: string) =>
      mergePeople(actor, { keptId: kept.id, mergedId });
    await expect(merge(contributor, merged.id)).rejects.toThrow(ForbiddenError);
    await expect(merge(editor, kept.id)).rejects.toThrow("Choose somebody else");
    await expect(merge(editor, trashed.id)).rejects.toThrow(InvalidInputError);
    await expect(merge(editor, crypto.randomUUID())).rejects.toThrow(NotFoundError);
    expect(await allPersonLinks()).toEqual(before);
    expect(await database().personMerge.count({ where: { keptId: kept.id } })).toBe(0);
  });

  it("is refused for a person hidden from the editor, as for one who does not exist", async () => {
    const member = await actorWithRole("editor");
    const admin = await actorWithRole("admin");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const seen = await aPerson(member);
    const pair = [seen.id, hidden.personId] as const;
    await expect(mergePeople(admin, { keptId: pair[0], mergedId: pair[1] })).rejects.toThrow(
      NotFoundError,
    );
    await expect(mergePeople(admin, { keptId: pair[1], mergedId: pair[0] })).rejects.toThrow(
      NotFoundError,
    );
  });
});

describe("links hidden from the editor", () => {
  it("move as well, uncounted, and stay hidden", async () => {
    const member = await actorWithRole("editor");
    const outsider = await actorWithRole("admin");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const kept = await aPerson(member);
    const merged = await aPersonWithEveryLink(member);
    const secret = await aStatement(member, {
      ...{ newSpeaker: null, speaker: { id: merged.id } },
      cases: [{ case: { id: hidden.id } }],
    });
    await mergePeople(outsider, { keptId: kept.id, mergedId: merged.id });
    const stored = await database().statement.findUniqueOrThrow({ where: { id: secret.id } });
    expect(stored.speakerId).toBe(kept.id);
    expect((await getPerson(outsider, { id: kept.id }))?.statementCount).toBe(2);
    expect((await getPerson(member, { id: kept.id }))?.statementCount).toBe(3);
  });

  it("do not make the merged person visible to those who may not see the kept one", async () => {
    const member = await actorWithRole("editor");
    const outsider = await actorWithRole("admin");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const other = await aCase(member, { restricted: true, members: [member] });
    await mergePeople(member, { keptId: hidden.personId, mergedId: other.personId });
    const input = { id: other.personId };
    expect(await getPerson(outsider, input)).toBeNull();
    expect(await getSurvivor(outsider, input)).toBeNull();
    expect(await getSurvivor(member, input)).toEqual({ id: hidden.personId });
    const history = listHistory(outsider, { subjectType: "person", subjectId: other.personId });
    await expect(history).rejects.toThrow(NotFoundError);
  });
});
