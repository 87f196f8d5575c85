import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { listContactFilterChoices, listContacts } from "@/lib/features/contacts/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aPerson } from "@/tests/support/factories";

let actor: Actor;

beforeAll(async () => {
  actor = await actorWithRole("editor");
});

async function idsOf(params: object, as = actor): Promise<string[]> {
  return (await listContacts(as, params)).rows.map(({ id }) => id);
}

describe("the list of contacts", () => {
  it("is narrowed by case, person, way, whether made, outcome and words", async () => {
    const caseRecord = await aCase(actor);
    const person = await aPerson(actor, { fullName: "Wanda Witness" });
    const [visit, refused] = [
      await aContact(actor, {
        ...{ medium: "consular_visit", outcome: "favourable_result", asked: "A 100% answer" },
        cases: [{ case: { id: caseRecord.id } }],
        participants: [{ person: { id: person.id } }],
      }),
      await aContact(actor, { made: "refused", outcome: "denied" }),
    ].map(({ id }) => id);
    expect(await idsOf({ caseId: caseRecord.id })).toEqual([visit]);
    expect(await idsOf({ personId: person.id })).toEqual([visit]);
    expect(await idsOf({ medium: "consular_visit" })).toEqual([visit]);
    expect(await idsOf({ made: "refused" })).toEqual([refused]);
    expect(await idsOf({ outcome: "denied" })).toEqual([refused]);
    expect(await idsOf({ q: "100% ANSWER" })).toEqual([visit]);
    expect(await idsOf({ q: "wanda" })).toEqual([visit]);
    expect(await idsOf({ q: "wanda", made: "refused" })).toEqual([]);
  });

  it("matches a range that a date may fall in, and says how many undated were left out", async () => {
    const place = "Range";
    const [month, day, undatedOne] = [
      await aContact(actor, { place, happenedOn: { year: "2023", month: "8" } }),
      await aContact(actor, { place, happenedOn: { year: "2022", month: "12", day: "5" } }),
      await aContact(actor, { place, happenedOn: { mode: "unknown", asStated: "Monday" } }),
    ].map(({ id }) => id);
    const page = await listContacts(actor, { q: place, from: "2023-08-15", to: "2023-12-31" });
    expect(page.rows.map(({ id }) => id)).toEqual([month]);
    expect(page).toMatchObject({ total: 1, undatedLeftOut: 1 });
    expect(await idsOf({ q: place, to: "2022-12-31" })).toEqual([day]);
    expect(await idsOf({ q: place })).toEqual([month, day, undatedOne]);
    expect(await idsOf({ q: place, sort: "oldest" })).toEqual([day, month, undatedOne]);
  });

  it("pages forwards and back over more than two pages, undated ones last", async () => {
    const place = "Paging";
    for (let index = 0; index < 60; index += 1) {
      const happenedOn = index % 4 === 0 ? undefined : { year: String(2000 + (index % 20)) };
      await aContact(actor, { place, happenedOn });
    }
    const seen: string[][] = [];
    let page = await listContacts(actor, { q: place });
    const dates = page.rows.map(({ happenedOn }) => happenedOn.edtf ?? "");
    seen.push(page.rows.map(({ id }) => id));
    while (page.after) {
      page = await listContacts(actor, { q: place, after: page.after });
      dates.push(...page.rows.map(({ happenedOn }) => happenedOn.edtf ?? ""));
      seen.push(page.rows.map(({ id }) => id));
    }
    expect(seen.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(new Set(seen.flat()).size).toBe(60);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(page.total).toBe(60);
    const back: string[][] = [];
    while (page.before) {
      page = await listContacts(actor, { q: place, before: page.before });
      back.push(page.rows.map(({ id }) => id));
    }
    expect(back).toEqual([seen[1], seen[0]]);
  });
});

describe("a contact about a restricted case", () => {
  it("is absent for anyone outside the team, an administrator included", async () => {
    const [member, admin] = [await actorWithRole("editor"), await actorWithRole("admin")];
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const person = await aPerson(member, { fullName: "Secret Interlocutor" });
    const { id } = await aContact(member, {
      place: "Back channel",
      cases: [{ case: { id: hidden.id } }],
      participants: [{ person: { id: person.id } }],
    });
    expect(await idsOf({ q: "Back channel" }, member)).toEqual([id]);
    expect(await listContacts(admin, { q: "Back channel" })).toMatchObject({ rows: [], total: 0 });
    const choices = await listContactFilterChoices(admin, {
      caseId: hidden.id,
      personId: person.id,
    });
    expect(JSON.stringify(choices)).not.toContain("Secret Interlocutor");
    expect(JSON.stringify(choices)).not.toContain(hidden.reference);
    const own = await listContactFilterChoices(member, {});
    expect(own.cases.map(({ value }) => value)).toContain(hidden.id);
    expect(own.people.map(({ value }) => value)).toContain(person.id);
  });

  it("does not give away, through the filter, which open contacts concern it", async () => {
    const [member, outsider] = [await actorWithRole("editor"), await actorWithRole("editor")];
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const open = await aCase(member);
    const cases = [hidden, open].map(({ id }) => ({ case: { id } }));
    const { id } = await aContact(member, { cases });
    expect(await idsOf({ caseId: open.id }, outsider)).toEqual([id]);
    expect(await idsOf({ caseId: hidden.id }, outsider)).toEqual([]);
    expect((await listContacts(outsider, { caseId: open.id })).rows[0]?.cases).toMatchObject([
      { id: open.id },
    ]);
  });
});
