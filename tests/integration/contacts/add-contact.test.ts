import { describe, expect, it } from "vitest";

import { database } from "@/lib/db/client";
import { ForbiddenError, InvalidInputError } from "@/lib/errors";
import { addContact } from "@/lib/features/contacts/commands/add-contact";
import { getContact } from "@/lib/features/contacts/queries";
import { actorWithRole } from "@/tests/support/actors";
import { actionsOf, auditOf } from "@/tests/support/audit-trail";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aPerson } from "@/tests/support/factories";

const call = { medium: "phone_call", made: "yes" };

describe("adding a contact", () => {
  it("records all that was entered, adding people and a source in place, each audited", async () => {
    const actor = await actorWithRole("contributor");
    const [first, second] = [await aCase(actor), await aCase(actor)];
    const before = (await actionsOf(actor.id)).length;
    const { id } = await addContact(actor, {
      ...call,
      happenedOn: { year: "2024", month: "Feb", day: "12" },
      localTime: "14:30",
      timeZone: "Europe/Moscow",
      countQualifier: "more_than",
      count: "6",
      durationMinutes: "25",
      place: "By telephone",
      participants: {
        0: { person: { id: first.personId }, part: "initiated" },
        1: {
          newPerson: {
            fullName: "Minna Minister",
            title: "Minister",
            organisation: "Ministry of Tests",
          },
        },
        2: { organisation: { label: "Test News" }, part: "passed_on" },
      },
      onBehalfOf: "The family",
      topics: "Health",
      asked: "A visit",
      answered: "Later",
      outcome: "token_response",
      nextStep: "Ask in writing",
      confidentiality: "partners",
      cases: [{ case: { id: first.id } }, { case: { label: second.reference } }],
      newSource: { title: "A call note", kind: "call_note" },
      followUp: { title: "Write to them", dueOn: "2024-03-01" },
      internalNotes: "Keep calm",
    });
    expect(await getContact(actor, { id })).toMatchObject({
      ...{ medium: "phone_call", made: "yes", countQualifier: "more_than", count: 6 },
      happenedOn: { edtf: "2024-02-12" },
      happenedAt: new Date("2024-02-12T11:30:00Z"),
      ...{ timeZone: "Europe/Moscow", durationMinutes: 25, place: "By telephone" },
      participants: [
        { part: "initiated", person: { id: first.personId } },
        {
          part: "took_part",
          person: { fullName: "Minna Minister" },
          position: { title: "Minister", organisation: { name: "Ministry of Tests" } },
        },
        { part: "passed_on", person: null, organisation: { name: "Test News" } },
      ],
      ...{ onBehalfOf: "The family", topics: "Health", asked: "A visit", answered: "Later" },
      ...{ outcome: "token_response", nextStep: "Ask in writing", confidentiality: "partners" },
      citations: [{ source: { title: "A call note" } }],
      tasks: [{ title: "Write to them", dueOn: "2024-03-01" }],
      internalNotes: "Keep calm",
    });
    expect((await actionsOf(actor.id)).slice(before)).toEqual([
      ...["organisation.added", "person.added", "organisation.added"],
      ...["source.added", "task.added", "contact.added"],
    ]);
    const [audited] = await auditOf(id);
    expect(audited?.caseIds.sort()).toEqual([first.id, second.id].sort());
    expect(audited?.changes.topics).toEqual({ from: null, to: "Health" });
  });

  it("fills in the office each participant held that day", async () => {
    const actor = await actorWithRole("contributor");
    const officer = await aPerson(actor, {
      positions: [
        { title: "Envoy", from: { year: "2015" }, to: { year: "2019" } },
        { title: "Minister", from: { year: "2021" } },
      ],
    });
    const officeIn = async (year: string | undefined) => {
      const { id } = await aContact(actor, {
        happenedOn: year ? { year } : undefined,
        participants: [{ person: { id: officer.id } }],
      });
      return (await getContact(actor, { id }))?.participants[0]?.position?.title ?? null;
    };
    expect(await officeIn("2017")).toBe("Envoy");
    expect(await officeIn("2023")).toBe("Minister");
    expect(await officeIn("2020")).toBeNull();
    expect(await officeIn(undefined)).toBeNull();
  });

  it("finds a person by the name typed, and does not guess between namesakes", async () => {
    const actor = await actorWithRole("contributor");
    const { id: personId } = await aPerson(actor, { fullName: "Only One Of Them" });
    const { id } = await aContact(actor, {
      participants: [{ person: { label: "only one of them" } }],
    });
    expect((await getContact(actor, { id }))?.participants[0]?.person?.id).toBe(personId);
    await aPerson(actor, { fullName: "Only One Of Them" });
    await expect(
      aContact(actor, { participants: [{ person: { label: "Only One Of Them" } }] }),
    ).rejects.toThrow("Several people are called Only One Of Them");
  });

  it("keeps the order in which participants were entered", async () => {
    const actor = await actorWithRole("contributor");
    const names = Array.from({ length: 30 }, (_, index) => `Desk number ${index}`);
    const participants = names.map((label) => ({ organisation: { label } }));
    const { id } = await aContact(actor, { participants });
    const stored = (await getContact(actor, { id }))?.participants ?? [];
    expect(stored.map(({ organisation }) => organisation?.name)).toEqual(names);
  });

  it("leaves nothing behind when any part is refused", async () => {
    const actor = await actorWithRole("contributor");
    const count = () => Promise.all([database().contact.count(), database().organisation.count()]);
    const before = await count();
    const attempt = addContact(actor, {
      ...call,
      participants: [{ organisation: { label: "Never Kept" } }],
      cases: [{ case: { label: "Nobody’s case" } }],
    });
    await expect(attempt).rejects.toThrow(InvalidInputError);
    expect(await count()).toEqual(before);
    expect(await actionsOf(actor.id)).toEqual([]);
  });

  it("does a form sent twice once", async () => {
    const actor = await actorWithRole("contributor");
    const submission = { ...call, place: "Twice", submissionId: crypto.randomUUID() };
    const [first, second] = await Promise.all([
      addContact(actor, submission),
      addContact(actor, submission),
    ]);
    expect(second).toEqual(first);
    expect(await database().contact.count({ where: { place: "Twice" } })).toBe(1);
  });

  it("is refused to a viewer, and nothing is written", async () => {
    const viewer = await actorWithRole("viewer");
    const before = await database().contact.count();
    await expect(addContact(viewer, call)).rejects.toThrow(ForbiddenError);
    expect(await database().contact.count()).toBe(before);
  });
});
