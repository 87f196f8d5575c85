import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { trashPerson } from "@/lib/features/people/commands/trash-person";
import { listPeople, searchPeople } from "@/lib/features/people/queries";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { truncateAll } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

let actor: Actor;

beforeEach(async () => {
  await truncateAll();
  actor = await actorWithRole("editor");
});

const named = async (q: string) =>
  (await listPeople(actor, { q })).rows.map(({ fullName }) => fullName);

describe("finding people by name", () => {
  it.each([
    ["Łukasz Żółty", "lukasz zolty"],
    ["Søren Å. Ærø", "soren aero"],
    ["Jürgen Groß", "GROSS"],
    ["Goran Đoković", "dokovic"],
    ["Jose\u0301 Garci\u0301a", "José García"],
    ["José García", "Jose\u0301 garcia"],
    ["Иван Ёлкин", "елкин"],
  ])("finds %s by %s", async (fullName, q) => {
    await aPerson(actor, { fullName });
    await aPerson(actor, { fullName: "Somebody Else" });
    expect(await named(q)).toEqual([fullName]);
    expect((await searchPeople(actor, { q })).map(({ label }) => label)).toEqual([fullName]);
  });

  it("looks at other names and the name in its own script, in any order of words", async () => {
    await aPerson(actor, {
      fullName: "Abbas Example",
      aliases: "The Doctor",
      nativeName: "عباس مثال",
    });
    await aPerson(actor, { fullName: "Somebody Else" });
    for (const q of ["doctor", "عباس", "example abbas"])
      expect(await named(q)).toEqual(["Abbas Example"]);
  });

  it("takes signs of a pattern for themselves", async () => {
    await aPerson(actor, { fullName: "A_B 100%" });
    await aPerson(actor, { fullName: "AxB 1000" });
    for (const q of ["a_b", "100%", "%"]) expect(await named(q)).toEqual(["A_B 100%"]);
    expect(await named("\\")).toEqual([]);
  });

  it("tells namesakes apart in pickers by office, country, birth year and nationality", async () => {
    const positions = [{ title: "Consul", organisation: { label: "Embassy" }, country: "RU" }];
    await aPerson(actor, {
      fullName: "Same Name",
      birth: { year: "1961" },
      nationalities: ["NO"],
      positions,
    });
    await aPerson(actor, { fullName: "Same Name", description: "the footballer" });
    const found = await searchPeople(actor, { q: "same name" });
    expect(found.map(({ description }) => description)).toEqual([
      "Consul, Embassy, Russia · born 1961 · Norway",
      "the footballer",
    ]);
  });

  it("finds the person typed without scripts by any of their names, and asks when there are several", async () => {
    const { id } = await aPerson(actor, { fullName: "Žofie Nová", aliases: "Sofie N." });
    for (const label of ["zofie nova", "SOFIE N."])
      await aStatement(actor, { newSpeaker: null, speaker: { label } });
    await aPerson(actor, { fullName: "Someone", aliases: "Zofie Nova" });
    const attempt = aStatement(actor, { newSpeaker: null, speaker: { label: "Žofie Nová" } });
    await expect(attempt).rejects.toThrow("Several people are called Žofie Nová");
    await aStatement(actor, { newSpeaker: null, speaker: { id, label: "Žofie Nová" } });
    const partial = aStatement(actor, { newSpeaker: null, speaker: { label: "Zofie" } });
    await expect(partial).rejects.toThrow("Nobody called Zofie is on file");
  });
});

describe("the list of people", () => {
  it("narrows by nationality or country of an office, and keeps the trash apart", async () => {
    await aPerson(actor, { fullName: "By Nationality", nationalities: ["NO"] });
    await aPerson(actor, {
      fullName: "By Office",
      positions: [{ title: "Consul", country: "NO" }],
    });
    const { id } = await aPerson(actor, { fullName: "Thrown Away", nationalities: ["NO"] });
    await trashPerson(actor, { id });
    const names = async (input: object) =>
      (await listPeople(actor, input)).rows.map((row) => row.fullName);
    expect(await names({ country: "NO" })).toEqual(["By Nationality", "By Office"]);
    expect(await names({ country: "SE" })).toEqual([]);
    expect(await names({ trash: "1" })).toEqual(["Thrown Away"]);
    expect(await searchPeople(actor, { q: "thrown" })).toEqual([]);
  });

  it.each(["name", "recent"])(
    "pages through all of them by %s, forwards and back",
    async (sort) => {
      const added: string[] = [];
      for (let n = 0; n < 60; n += 1) {
        added.push(
          (await aPerson(actor, { fullName: `Person ${String((n * 7) % 20).padStart(2, "0")}` }))
            .id,
        );
      }
      const forwards: string[] = [];
      let page = await listPeople(actor, { sort });
      const pages = [page.rows.map(({ id }) => id)];
      while (page.after) {
        page = await listPeople(actor, { sort, after: page.after });
        pages.push(page.rows.map(({ id }) => id));
      }
      forwards.push(...pages.flat());
      expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
      expect([...forwards].sort()).toEqual([...added].sort());
      if (sort === "recent") expect(forwards).toEqual([...added].reverse());
      expect(page.total).toBe(60);
      const middle = await listPeople(actor, { sort, before: page.before ?? "" });
      expect(middle.rows.map(({ id }) => id)).toEqual(pages[1]);
      const first = await listPeople(actor, { sort, before: middle.before ?? "" });
      expect(first.rows.map(({ id }) => id)).toEqual(pages[0]);
      expect(first.before).toBeNull();
    },
  );

  it("asks the database as often for 25 people as for one", async () => {
    await aPerson(actor, { positions: [{ title: "Consul", organisation: { label: "Embassy" } }] });
    const list = () => listPeople(actor, { q: "testa" });
    const few = await countQueries(list);
    for (let n = 0; n < 30; n += 1) {
      await aPerson(actor, {
        positions: [{ title: "Consul", organisation: { label: "Embassy" } }],
      });
    }
    expect(await countQueries(list)).toBe(few);
  });

  it("leaves out people known only from cases the actor may not see, also from counts and pickers", async () => {
    const outsider = await actorWithRole("admin");
    await aCase(actor, { restricted: true, members: [actor] });
    expect((await listPeople(actor, {})).total).toBe(1);
    expect(await listPeople(outsider, {})).toMatchObject({ rows: [], total: 0 });
    expect(await searchPeople(outsider, { q: "testa" })).toEqual([]);
  });
});
