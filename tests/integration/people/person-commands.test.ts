import { describe, expect, it } from "vitest";
import { ZodError } from "zod";

import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { restorePerson, trashPerson } from "@/lib/features/people/commands/trash-person";
import { getPerson, getPersonForm, listPositions } from "@/lib/features/people/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aPersonWithEveryLink } from "@/tests/support/people-factory";
import { auditOf } from "@/tests/support/person-links";

const offices = [
  {
    title: "Envoy",
    organisation: { label: "Ministry of Doubt" },
    from: { year: "2019" },
    to: { year: "2021" },
  },
  {
    title: "Minister",
    country: "FI",
    rank: "foreign_minister",
    from: { year: "2021", month: "6" },
  },
];

describe("adding a person", () => {
  it("records names, nationalities and offices as a form posts them, and audits it", async () => {
    const actor = await actorWithRole("contributor");
    const { id } = await addPerson(actor, {
      fullName: "  Ümit Example\u200b ",
      aliases: "U. Example\r\n\r\nUmit",
      nationalities: [{ country: "TR" }, { country: "" }, { country: "TR" }],
      positions: { 0: offices[0], 1: offices[1], 2: { title: "", organisation: { label: "" } } },
    });
    expect(await getPerson(actor, { id })).toMatchObject({
      fullName: "Ümit Example",
      aliases: ["U. Example", "Umit"],
      nationalities: ["TR"],
      positions: [
        { title: "Minister", country: "FI", rank: "foreign_minister", from: { edtf: "2021-06" } },
        { title: "Envoy", organisation: { name: "Ministry of Doubt" }, to: { edtf: "2021" } },
      ],
    });
    const audit = await auditOf(actor.id);
    expect(audit.map(({ action }) => action)).toEqual(["organisation.added", "person.added"]);
    expect(audit[1]?.changes).not.toHaveProperty("foldedNames");
    expect(audit[1]?.changes.fullName).toEqual({ from: null, to: "Ümit Example" });
  });

  it("does a form sent twice once", async () => {
    const actor = await actorWithRole("contributor");
    const input = { fullName: "Only Once Person", submissionId: crypto.randomUUID() };
    const [first, second] = await Promise.all([addPerson(actor, input), addPerson(actor, input)]);
    expect(second).toEqual(first);
    expect(await database().person.count({ where: { fullName: "Only Once Person" } })).toBe(1);
  });

  it("says what is wrong, at the field, and keeps nothing of it", async () => {
    const actor = await actorWithRole("contributor");
    const fails = (over: object) => addPerson(actor, { fullName: "Not Kept", ...over });
    await expect(fails({ fullName: " " })).rejects.toThrow("Enter the person’s full name");
    await expect(fails({ nationalities: [{ country: "XX" }] })).rejects.toThrow("Choose a country");
    await expect(fails({ fullName: { not: "" } })).rejects.toThrow(ZodError);
    await expect(fails({ positions: [{ from: { year: "2020" } }] })).rejects.toThrow(
      "Enter the title of the office",
    );
    const backwards = { title: "Mayor", from: { year: "2022" }, to: { year: "2020" } };
    await expect(fails({ positions: [backwards] })).rejects.toMatchObject({
      fieldErrors: {
        "positions.0.to": ["The office ends before it begins. Change one of the two dates."],
      },
    });
    expect(await database().person.count({ where: { fullName: "Not Kept" } })).toBe(0);
    expect(await auditOf(actor.id)).toEqual([]);
  });

  it("is refused to a viewer", async () => {
    await expect(addPerson(await actorWithRole("viewer"), { fullName: "X" })).rejects.toThrow(
      ForbiddenError,
    );
  });
});

describe("editing a person", () => {
  it("changes, adds and removes offices, with before and after in the audit", async () => {
    const actor = await actorWithRole("contributor");
    const { id } = await aPerson(actor, { positions: offices });
    const { values } = await getPersonForm(actor, { id });
    const [minister] = values.positions as { id: string }[];
    const positions = [{ ...minister, title: "Prime Minister" }, { title: "Author" }];
    await editPerson(actor, { ...values, fullName: "Renamed", positions });
    const person = await getPerson(actor, { id });
    expect(person?.positions.map(({ title }) => title).sort()).toEqual([
      "Author",
      "Prime Minister",
    ]);
    expect(person?.positions.find(({ title }) => title === "Prime Minister")?.id).toBe(
      minister?.id,
    );
    const last = (await auditOf(actor.id)).at(-1);
    expect(last?.action).toBe("person.edited");
    expect(last?.changes).toHaveProperty("fullName");
    expect(last?.changes).toHaveProperty("positions");
  });

  it("keeps what a form does not touch, so that saving an untouched form changes nothing", async () => {
    const actor = await actorWithRole("editor");
    const { id } = await aPersonWithEveryLink(actor, {
      aliases: "One\nTwo",
      nationalities: ["GB"],
      birth: { year: "1970" },
    });
    const before = await getPerson(actor, { id });
    const { values } = await getPersonForm(actor, { id });
    await editPerson(actor, values);
    expect(await getPerson(actor, { id })).toEqual({ ...before, version: 2 });
    expect((await auditOf(actor.id)).at(-1)?.changes).toEqual({});
  });

  it("refuses to remove an office that something was said in", async () => {
    const actor = await actorWithRole("editor");
    const { id, position } = await aPersonWithEveryLink(actor);
    const { values } = await getPersonForm(actor, { id });
    const attempt = editPerson(actor, { ...values, positions: [] });
    await expect(attempt).rejects.toThrow("“Spokesperson” cannot be removed");
    expect((await listPositions(actor, { personId: id })).map((office) => office.id)).toEqual([
      position.id,
    ]);
  });

  it("refuses an office that is another person’s", async () => {
    const actor = await actorWithRole("editor");
    const [one, other] = [await aPerson(actor), await aPersonWithEveryLink(actor)];
    const { values } = await getPersonForm(actor, { id: one.id });
    const positions = [{ id: other.position.id, title: "Stolen" }];
    await expect(editPerson(actor, { ...values, positions })).rejects.toThrow(InvalidInputError);
    expect(await database().position.findUnique({ where: { id: other.position.id } })).toEqual(
      other.position,
    );
  });

  it("gives a second editor both versions, and saves nothing of theirs", async () => {
    const [first, second] = [await actorWithRole("editor", "First"), await actorWithRole("editor")];
    const { id } = await aPerson(first);
    const { values } = await getPersonForm(second, { id });
    await editPerson(first, { ...values, notes: "From the first" });
    const late = editPerson(second, { ...values, notes: "From the second" });
    await expect(late).rejects.toThrow(ConflictError);
    await expect(late).rejects.toMatchObject({
      current: { version: 2, changedBy: "First", values: { notes: "From the first" } },
    });
    expect((await getPerson(first, { id }))?.notes).toBe("From the first");
  });

  it("is for whoever added the person, and for editors", async () => {
    const [owner, other] = [await actorWithRole("contributor"), await actorWithRole("contributor")];
    const { id } = await aPerson(owner);
    const { values } = await getPersonForm(other, { id });
    await expect(editPerson(other, values)).rejects.toThrow(ForbiddenError);
    await editPerson(owner, values);
  });
});

describe("trash", () => {
  it("takes a person away and back once each, and statements of theirs can still be edited", async () => {
    const actor = await actorWithRole("editor");
    const { id } = await aPerson(actor);
    await trashPerson(actor, { id });
    await trashPerson(actor, { id });
    expect((await getPerson(actor, { id }))?.deletedAt).toBeInstanceOf(Date);
    const statement = await aStatement(actor, { newSpeaker: null, speaker: { id } });
    expect(await database().statement.findUnique({ where: statement })).toMatchObject({
      speakerId: id,
    });
    await restorePerson(actor, { id });
    expect((await getPerson(actor, { id }))?.deletedAt).toBeNull();
    const actions = (await auditOf(actor.id)).map(({ action }) => action);
    expect(actions).toEqual([
      "person.added",
      "person.trashed",
      "statement.added",
      "person.restored",
    ]);
  });
});

describe("a person known only from a restricted case", () => {
  it("is absent for outsiders, an administrator included, whatever they try", async () => {
    const member = await actorWithRole("editor");
    const admin = await actorWithRole("admin");
    const { personId: id } = await aCase(member, { restricted: true, members: [member] });
    const values = (await getPersonForm(member, { id })).values;
    expect(await getPerson(admin, { id })).toBeNull();
    expect(await listPositions(admin, { personId: id })).toEqual([]);
    await expect(getPersonForm(admin, { id })).rejects.toThrow(NotFoundError);
    await expect(editPerson(admin, values)).rejects.toThrow(NotFoundError);
    await expect(trashPerson(admin, { id })).rejects.toThrow(NotFoundError);
    await expect(aStatement(admin, { newSpeaker: null, speaker: { id } })).rejects.toThrow(
      "no longer on file",
    );
  });
});
