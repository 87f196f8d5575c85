import { describe, expect, it } from "vitest";

import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { addCase } from "@/lib/features/cases/commands/add-case";
import { withFreeReference } from "@/lib/features/cases/commands/case-reference";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { restoreCase, trashCase } from "@/lib/features/cases/commands/trash-case";
import { getCase, getCaseForm, listCases } from "@/lib/features/cases/queries";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";

const facts = {
  holderKind: "state",
  holderCountry: "WS",
  newPerson: { fullName: "Fictional Detainee" },
};

async function actionsOf(actorId: string): Promise<string[]> {
  const { rows } = await ownerPool().query<{ action: string }>(
    `SELECT action FROM "AuditEvent" WHERE "actorId" = $1 ORDER BY seq`,
    [actorId],
  );
  return rows.map(({ action }) => action);
}

describe("adding a case", () => {
  it("opens it with person, holder and first facts, each audited and resting on the form's sources", async () => {
    const actor = await actorWithRole("contributor");
    const { id } = await addCase(actor, {
      ...facts,
      holderOrganisation: { label: "Ministry of Fiction" },
      detainedOn: { mode: "on", year: "2020", month: "March" },
      firstCustody: { place: "A small town", facility: { label: "Prison No. 4" } },
      firstStatus: { status: "pretrial", alleged: "on" },
      firstDetermination: { status: "requested", authority: "A ministry" },
      newSource: { title: "A fictional bulletin" },
    });
    const source = [{ source: { title: "A fictional bulletin" } }];
    expect(await getCase(actor, { id })).toMatchObject({
      reference: expect.stringMatching(/^VG-\d{4}-[2-9A-HJKMNP-Z]{4}$/),
      person: { fullName: "Fictional Detainee" },
      holderOrganisation: { name: "Ministry of Fiction" },
      detainedOn: { edtf: "2020-03" },
      custody: { place: "A small town", facility: { name: "Prison No. 4" }, citations: source },
      status: { status: "pretrial", alleged: true, citations: source },
      determination: { status: "requested", authority: "A ministry", citations: source },
      citations: source,
    });
    expect(await actionsOf(actor.id)).toEqual([
      "person.added",
      "organisation.added",
      "source.added",
      "organisation.added",
      "case.recorded-custody",
      "case.recorded-status",
      "case.recorded-determination",
      "case.added",
    ]);
  });

  it("leaves nothing behind when a first fact is refused, and names its field in this form", async () => {
    const actor = await actorWithRole("contributor");
    const before = await database().case.count();
    const refused = addCase(actor, {
      ...facts,
      firstCustody: { place: "Somewhere", facility: { id: crypto.randomUUID(), label: "Gone" } },
    });
    await expect(refused).rejects.toMatchObject({
      fieldErrors: { "firstCustody.facility": [expect.any(String)] },
    });
    expect(await database().case.count()).toBe(before);
    expect(await actionsOf(actor.id)).toEqual([]);
  });

  it("never drops half of a first fact in silence", async () => {
    const actor = await actorWithRole("contributor");
    const blank = {
      place: " ",
      facility: { id: "", label: "" },
      period: { mode: "on", year: "" },
      country: "",
    };
    await addCase(actor, { ...facts, firstCustody: blank });
    const half = { ...blank, period: { mode: "since", year: "2020" } };
    await expect(addCase(actor, { ...facts, firstCustody: half })).rejects.toThrow(
      "Enter the place",
    );
    await expect(addCase(actor, { ...facts, firstStatus: { alleged: "on" } })).rejects.toThrow(
      "Choose a status",
    );
  });

  it("says what is missing, in words, and is refused to a viewer", async () => {
    const actor = await actorWithRole("contributor");
    await expect(addCase(actor, { ...facts, newPerson: null })).rejects.toThrow(
      "Enter who is held",
    );
    await expect(addCase(actor, { ...facts, holderCountry: "" })).rejects.toThrow(
      "Choose the country",
    );
    const unknownLead = addCase(actor, { ...facts, leadId: crypto.randomUUID() });
    await expect(unknownLead).rejects.toThrow(InvalidInputError);
    await expect(addCase(await actorWithRole("viewer"), facts)).rejects.toThrow(ForbiddenError);
  });

  it("tries another reference when one is taken", async () => {
    const taken = new Set(["VG-2026-AAAA"]);
    const suffixes = ["AAAA", "AAAA", "BBBB"];
    const create = (reference: string) => Promise.resolve(taken.has(reference) ? null : reference);
    expect(await withFreeReference("2026", create, () => suffixes.shift() ?? "")).toBe(
      "VG-2026-BBBB",
    );
    await expect(withFreeReference("2026", () => Promise.resolve(null))).rejects.toThrow(
      "No free case reference",
    );
  });
});

describe("a restricted case", () => {
  it("has its creator and its lead on the team, and is absent for everyone else, administrators included", async () => {
    const [creator, lead, admin] = [
      await actorWithRole("editor"),
      await actorWithRole("viewer"),
      await actorWithRole("admin"),
    ];
    const { id } = await addCase(creator, { ...facts, visibility: "restricted", leadId: lead.id });
    expect(await getCase(creator, { id })).not.toBeNull();
    expect(await getCase(lead, { id })).not.toBeNull();
    expect(await getCase(admin, { id })).toBeNull();
    await expect(trashCase(admin, { id })).rejects.toThrow(NotFoundError);
    const seen = async (actor: typeof admin) =>
      (await listCases(actor, { q: "Fictional Detainee" })).rows.map((row) => row.id);
    expect(await seen(lead)).toContain(id);
    expect(await seen(admin)).not.toContain(id);
  });

  it("keeps on its team whoever restricts it, and whoever added it", async () => {
    const [creator, editor] = [await actorWithRole("contributor"), await actorWithRole("editor")];
    const { id } = await addCase(creator, facts);
    const { values } = await getCaseForm(editor, { id });
    await editCase(editor, { ...values, visibility: "restricted" });
    expect(await getCase(editor, { id })).toMatchObject({ visibility: "restricted" });
    expect(await getCase(creator, { id })).not.toBeNull();
    expect(await getCase(await actorWithRole("editor"), { id })).toBeNull();
  });
});

describe("changing a case", () => {
  it("gives a second editor both versions and loses nothing", async () => {
    const editor = await actorWithRole("editor");
    const { id } = await aCase(editor);
    const { values } = await getCaseForm(editor, { id });
    await editCase(editor, { ...values, summary: "First." });
    const late = await editCase(editor, { ...values, summary: "Second." }).catch(
      (error: unknown) => error,
    );
    expect(late).toBeInstanceOf(ConflictError);
    expect(late).toMatchObject({
      current: { version: 2, values: { summary: "First." }, labels: { summary: "Summary" } },
    });
    expect(await getCase(editor, { id })).toMatchObject({ summary: "First." });
  });

  it("is for editors, and for contributors with the cases they added", async () => {
    const [author, other] = [
      await actorWithRole("contributor"),
      await actorWithRole("contributor"),
    ];
    const { id } = await aCase(author);
    const { values } = await getCaseForm(author, { id });
    await expect(editCase(other, values)).rejects.toThrow(ForbiddenError);
    await editCase(author, { ...values, priority: "urgent" });
    expect(await getCase(author, { id })).toMatchObject({ priority: "urgent" });
  });

  it("moves it to the trash and back, once each", async () => {
    const editor = await actorWithRole("editor");
    const { id, reference } = await aCase(editor);
    const listed = async (input: object) =>
      (await listCases(editor, { q: reference, ...input })).total;
    await trashCase(editor, { id });
    await trashCase(editor, { id });
    expect([await listed({}), await listed({ trash: "1" })]).toEqual([0, 1]);
    await restoreCase(editor, { id });
    expect([await listed({}), await listed({ trash: "1" })]).toEqual([1, 0]);
    expect((await actionsOf(editor.id)).slice(-2)).toEqual(["case.trashed", "case.restored"]);
  });
});
