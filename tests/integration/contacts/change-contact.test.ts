import { describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { editContact } from "@/lib/features/contacts/commands/edit-contact";
import { restoreContact, trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { getContact, getContactForm, listContacts } from "@/lib/features/contacts/queries";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aPerson } from "@/tests/support/factories";

/** What the edit form would send back, unchanged but for `over`. */
async function formOf(actor: Actor, id: string, over: Record<string, unknown> = {}) {
  return { ...(await getContactForm(actor, { id })).values, ...over };
}

describe("editing a contact", () => {
  it("changes what was changed, and its history says only that", async () => {
    const actor = await actorWithRole("editor");
    const person = await aPerson(actor, { positions: [{ title: "Envoy" }] });
    const caseRecord = await aCase(actor);
    const { id } = await aContact(actor, {
      happenedOn: { year: "2024", month: "7", day: "15" },
      localTime: "08:05",
      timeZone: "America/New_York",
      participants: [{ person: { id: person.id } }, { organisation: { label: "Test News" } }],
      cases: [{ case: { id: caseRecord.id } }],
      newSource: { title: "A letter" },
    });
    await editContact(actor, await formOf(actor, id, { topics: "Health", count: "2" }));
    expect(await getContact(actor, { id })).toMatchObject({
      ...{ topics: "Health", count: 2, version: 2 },
      happenedAt: new Date("2024-07-15T12:05:00Z"),
      participants: [{ position: { title: "Envoy" } }, { organisation: { name: "Test News" } }],
      citations: [{ source: { title: "A letter" } }],
      cases: [{ id: caseRecord.id }],
    });
    const audit = (await auditOf(id)).at(-1);
    expect(audit).toMatchObject({ action: "contact.edited", caseIds: [caseRecord.id] });
    expect(Object.keys(audit?.changes ?? {}).sort()).toEqual(["count", "topics"]);
  });

  it("refuses to let go of the last case, in the same words whether a hidden one is left or not", async () => {
    const [member, editor] = [await actorWithRole("editor"), await actorWithRole("editor")];
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const open = await aCase(member);
    const shared = [{ case: { id: hidden.id } }, { case: { id: open.id } }];
    for (const cases of [shared, shared.slice(1)]) {
      const { id } = await aContact(member, { cases });
      const change = await formOf(editor, id, { cases: [] });
      await expect(editContact(editor, change)).rejects.toThrow("Keep at least one case");
    }
  });

  it("leaves who took part alone when they are not changed", async () => {
    const actor = await actorWithRole("editor");
    const { id } = await aContact(actor, {
      participants: [{ person: await aPerson(actor) }, { organisation: { label: "Test News" } }],
    });
    const rows = async () =>
      (await database().contactParticipant.findMany({ where: { contactId: id } })).map(
        (row) => row.id,
      );
    const before = await rows();
    await editContact(actor, await formOf(actor, id, { topics: "Health" }));
    expect(before).toHaveLength(2);
    expect(await rows()).toEqual(before);
  });

  it("keeps them in the order typed, also when the first of them is changed or all change places", async () => {
    const actor = await actorWithRole("editor");
    const row = (label: string, part = "took_part") => ({ organisation: { label }, part });
    const { id } = await aContact(actor, {
      participants: [row("First News"), row("Second News"), row("Third News")],
    });
    const order = async () =>
      (await getContact(actor, { id }))?.participants.map(({ organisation }) => organisation?.name);
    const change = async (participants: unknown[]) =>
      editContact(actor, await formOf(actor, id, { participants }));
    await change([row("First News", "passed_on"), row("Second News"), row("Third News")]);
    expect(await order()).toEqual(["First News", "Second News", "Third News"]);
    await change([row("Third News"), row("Second News"), row("First News", "passed_on")]);
    expect(await order()).toEqual(["Third News", "Second News", "First News"]);
  });

  it("keeps the office on record until the day no longer allows it", async () => {
    const actor = await actorWithRole("editor");
    const person = await aPerson(actor, {
      positions: [
        { title: "Envoy", from: { year: "2015" }, to: { year: "2019" } },
        { title: "Minister", from: { year: "2021" } },
      ],
    });
    const { id } = await aContact(actor, {
      happenedOn: { year: "2017" },
      participants: [{ person: { id: person.id } }],
    });
    const office = async () => (await getContact(actor, { id }))?.participants[0]?.position?.title;
    await editContact(actor, await formOf(actor, id, { place: "Elsewhere" }));
    expect(await office()).toBe("Envoy");
    await editContact(actor, await formOf(actor, id, { happenedOn: { year: "2022" } }));
    expect(await office()).toBe("Minister");
  });

  it("may leave a participant in place who has since been put in the trash", async () => {
    const actor = await actorWithRole("editor");
    const person = await aPerson(actor);
    const { id } = await aContact(actor, { participants: [{ person: { id: person.id } }] });
    await database().person.update({ where: { id: person.id }, data: { deletedAt: new Date() } });
    await editContact(actor, await formOf(actor, id, { place: "Elsewhere" }));
    expect((await getContact(actor, { id }))?.participants).toHaveLength(1);
  });

  it("shows a second editor both versions and writes nothing", async () => {
    const [first, second] = [
      await actorWithRole("editor", "First Editor"),
      await actorWithRole("editor"),
    ];
    const { id } = await aContact(first);
    const stale = await formOf(second, id, { place: "Second thought" });
    await editContact(first, await formOf(first, id, { place: "First thought" }));
    const refusal = await editContact(second, stale).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ConflictError);
    expect((refusal as ConflictError).current).toMatchObject({
      ...{ version: 2, changedBy: "First Editor" },
      values: { place: "First thought" },
    });
    expect((await getContact(first, { id }))?.place).toBe("First thought");
    expect(await auditOf(id)).toHaveLength(2);
  });

  it("is for whoever added it, and for editors", async () => {
    const [owner, other] = [await actorWithRole("contributor"), await actorWithRole("contributor")];
    const { id } = await aContact(owner);
    const form = await formOf(other, id, { place: "Mine now" });
    await expect(editContact(other, form)).rejects.toThrow(ForbiddenError);
    await expect(trashContact(other, { id })).rejects.toThrow(ForbiddenError);
    await editContact(owner, form);
    expect(await auditOf(id)).toHaveLength(2);
  });

  it("leaves links to hidden cases as they are, and tells their history", async () => {
    const [member, outsider] = [await actorWithRole("editor"), await actorWithRole("editor")];
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const [open, another] = [await aCase(member), await aCase(member)];
    const cases = [hidden, open].map(({ id }) => ({ case: { id } }));
    const { id } = await aContact(member, { cases });
    await editContact(
      outsider,
      await formOf(outsider, id, { cases: [{ case: { id: another.id } }] }),
    );
    const linked = (await getContact(member, { id }))?.cases.map((row) => row.id).sort();
    expect(linked).toEqual([hidden.id, another.id].sort());
    const audit = (await auditOf(id)).at(-1);
    expect(audit?.caseIds.sort()).toEqual([hidden.id, open.id, another.id].sort());
    expect(JSON.stringify(audit?.changes)).not.toContain(hidden.reference);
  });
});

describe("a contact in the trash", () => {
  it("leaves the lists, keeps its page, and comes back; each recorded once", async () => {
    const actor = await actorWithRole("editor");
    const { id } = await aContact(actor, { place: "Bin" });
    const listed = async (params: object) =>
      (await listContacts(actor, { q: "Bin", ...params })).rows.some((row) => row.id === id);
    await trashContact(actor, { id });
    await trashContact(actor, { id });
    expect([await listed({}), await listed({ trash: "1" })]).toEqual([false, true]);
    expect((await getContact(actor, { id }))?.deletedAt).not.toBeNull();
    await restoreContact(actor, { id });
    expect([await listed({}), await listed({ trash: "1" })]).toEqual([true, false]);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      ...["contact.added", "contact.trashed", "contact.restored"],
    ]);
  });

  it("can be neither edited nor thrown away by someone it is hidden from", async () => {
    const [member, admin] = [await actorWithRole("editor"), await actorWithRole("admin")];
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const { id } = await aContact(member, { cases: [{ case: { id: hidden.id } }] });
    const form = await formOf(member, id);
    await expect(editContact(admin, form)).rejects.toThrow(NotFoundError);
    await expect(trashContact(admin, { id })).rejects.toThrow(NotFoundError);
    await expect(getContactForm(admin, { id })).rejects.toThrow(NotFoundError);
    expect(await getContact(admin, { id })).toBeNull();
    expect(await auditOf(id)).toHaveLength(1);
  });
});
