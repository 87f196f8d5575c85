import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { startImport, stopImport, undoImport } from "@/lib/features/imports/commands/move-on";
import { getImport } from "@/lib/features/imports/queries/imports";
import { listLines } from "@/lib/features/imports/queries/lines";
import { workOnImports } from "@/lib/features/imports/run/work-on-imports";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { toPersonForm } from "@/lib/features/people/form-values";
import { personForEdit } from "@/lib/features/people/person-for-edit";
import { actorWithRole } from "@/tests/support/actors";
import { truncateAll } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";
import { aFileOfRows, bringIn, check, doTheWork } from "@/tests/support/import-factory";

const HEADING = "Ref,Name,Nationality,Date of birth,Office,Organisation,Rank";
const GOOD = `${HEADING}
1,Ada Example,Norway; SE,1970-05,Envoy,Ministry of Examples,ambassador_or_envoy
2,Björn Sample,norwegen?,03/04/1971,,,
3,Carla Instance,FR,about 1972,,,`;

const people = (actor: Actor) =>
  database().person.findMany({
    where: { createdById: actor.id, deletedAt: null },
    orderBy: { fullName: "asc" },
    include: { positions: true },
  });

const lines = async (actor: Actor, id: string, show: string) =>
  (await listLines(actor, { id, show })).rows;

let actor: Actor;

beforeEach(async () => {
  await truncateAll();
  actor = await actorWithRole("contributor");
});

describe("a file of people", () => {
  it("is tried without touching a record, and every bad cell is named", async () => {
    const { id } = await aFileOfRows(actor, "people", GOOD);
    const checked = await check(actor, id);
    expect(checked).toMatchObject({ state: "checked", counts: { to_add: 2, bad: 1 } });
    expect(await people(actor)).toEqual([]);
    expect(await database().auditEvent.count({ where: { action: "person.added" } })).toBe(0);
    const [bad] = await lines(actor, id, "bad");
    expect(bad).toMatchObject({
      line: 3,
      problems: [
        { column: "Nationality", value: "norwegen?", message: expect.stringContaining("“Norway”") },
        {
          column: "Date of birth",
          value: "03/04/1971",
          message: "This can be 3 April or 4 March. Write 1971-04-03 or 1971-03-04",
        },
      ],
    });
  });

  it("adds its good rows, each with its audit row, and keeps partial dates partial", async () => {
    const { id } = await aFileOfRows(actor, "people", GOOD);
    await check(actor, id);
    await expect(startImport(actor, { id, mode: "all_or_nothing" })).rejects.toThrow(ConflictError);
    await startImport(actor, { id, mode: "good_rows" });
    await doTheWork();
    expect(await getImport(actor, { id })).toMatchObject({
      state: "imported",
      counts: { added: 2, bad: 1 },
    });
    expect(await people(actor)).toMatchObject([
      {
        ...{ fullName: "Ada Example", nationalities: ["NO", "SE"], birthEdtf: "1970-05" },
        positions: [{ title: "Envoy", rank: "ambassador_or_envoy" }],
      },
      { fullName: "Carla Instance", nationalities: ["FR"], birthEdtf: "1972~" },
    ]);
    expect(await database().auditEvent.count({ where: { action: "person.added" } })).toBe(2);
  });

  it("sent again adds nothing; a changed cell alone is changed, over what was done by hand", async () => {
    await bringIn(actor, "people", GOOD);
    const again = await bringIn(actor, "people", GOOD);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2, bad: 1 });
    const [ada] = await people(actor);
    const form = toPersonForm(await personForEdit(database(), actor, ada!.id));
    await editPerson(actor, { ...form, notes: "By hand", birth: { year: "1969" } });
    const changed = await bringIn(
      actor,
      "people",
      "Ref,Name,Office\n1,Ada Example,Judge\n3,Carla Instance,",
    );
    expect(changed.counts).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect((await people(actor))[0]).toMatchObject({
      ...{ id: ada!.id, fullName: "Ada Example", notes: "By hand", birthEdtf: "1969" },
      ...{ nationalities: ["NO", "SE"], positions: [{ title: "Judge" }] },
    });
  });

  it("is undone as one: earlier values come back, and what was changed since stays and is named", async () => {
    await bringIn(actor, "people", GOOD);
    const second = await bringIn(
      actor,
      "people",
      "Ref,Name,Born\n1,Ada Example,1971\n8,Dora Case,\n9,Emil Item,",
    );
    const emil = (await people(actor)).find(({ fullName }) => fullName === "Emil Item")!;
    const form = toPersonForm(await personForEdit(database(), actor, emil.id));
    await editPerson(actor, { ...form, notes: "Kept" });
    await undoImport(actor, { id: second.id });
    await doTheWork();
    expect((await people(actor)).map(({ fullName }) => fullName)).toEqual([
      "Ada Example",
      "Carla Instance",
      "Emil Item",
    ]);
    expect((await people(actor))[0]).toMatchObject({ birthEdtf: "1970-05" });
    expect(await getImport(actor, { id: second.id })).toMatchObject({
      state: "undone",
      counts: { taken_back: 2, kept: 1 },
    });
    expect(await lines(actor, second.id, "kept")).toMatchObject([
      { line: 4, notes: ["The record was changed since, so it stays."] },
    ]);
    const third = await bringIn(actor, "people", "Ref,Name\n8,Dora Case\n9,Emil Item");
    expect(third.counts).toMatchObject({ added: 1, unchanged: 1 });
  });

  it("warns of namesakes on file and in the file, and refuses one reference for two", async () => {
    await aPerson(actor, { fullName: "Zoë Twin" });
    const { id } = await aFileOfRows(
      actor,
      "people",
      "ID;Name\n1;Zoe Twin\n2;Other Name\n2;Another Name\n3;OTHER NAME\n1;Zoe Twin",
    );
    const { counts } = await check(actor, id);
    expect(counts).toMatchObject({ to_add: 3, bad: 1, unchanged: 1 });
    expect(await lines(actor, id, "noted")).toMatchObject([
      { line: 2, notes: [expect.stringContaining("on file already")] },
      { line: 5, notes: ["Looks like row 3 of this file."] },
      { line: 6, notes: ["The same as row 2: brought in once."] },
    ]);
    expect(await lines(actor, id, "bad")).toMatchObject([
      { line: 4, problems: [{ column: "ID", value: "2" }] },
    ]);
  });
});

describe("work that is broken off", () => {
  const MANY = `Name\n${Array.from({ length: 50 }, (_, at) => `Person Number ${at}`).join("\n")}`;

  it("goes on where it stopped, and does no row twice", async () => {
    const { id } = await aFileOfRows(actor, "people", MANY);
    await check(actor, id);
    await startImport(actor, { id, mode: "all_or_nothing" });
    await Promise.all([workOnImports(), workOnImports()]);
    expect(await people(actor)).toHaveLength(20);
    await stopImport(actor, { id });
    expect(await workOnImports()).toBe(false);
    expect((await getImport(actor, { id })).counts).toMatchObject({ added: 20, to_add: 30 });
    await startImport(actor, { id, mode: "all_or_nothing" });
    await doTheWork();
    expect(await people(actor)).toHaveLength(50);
    expect((await getImport(actor, { id })).counts).toMatchObject({ added: 50, to_add: 0 });
  });

  it("takes everything back when a row turns bad and all or nothing was wanted", async () => {
    const { id } = await aFileOfRows(actor, "people", MANY);
    await check(actor, id);
    await startImport(actor, { id, mode: "all_or_nothing" });
    await workOnImports();
    await database().importLine.update({
      where: { importId_line: { importId: id, line: 30 } },
      data: { cells: [""] },
    });
    await doTheWork();
    expect(await people(actor)).toEqual([]);
    expect(await getImport(actor, { id })).toMatchObject({
      ...{ state: "undone", stoppedFor: expect.stringContaining("turned out bad") },
      counts: { bad: 1 },
    });
  });

  it("ends when the account was closed, and asks for the role anew", async () => {
    const { id } = await aFileOfRows(actor, "people", MANY);
    await check(actor, id);
    await startImport(actor, { id, mode: "good_rows" });
    await database().user.update({ where: { id: actor.id }, data: { role: "viewer" } });
    await doTheWork();
    expect(await people(actor)).toEqual([]);
    await database().user.update({
      where: { id: actor.id },
      data: { role: "contributor", disabledAt: new Date() },
    });
    const second = await aFileOfRows(actor, "people", MANY);
    await database().import.update({ where: { id: second.id }, data: { state: "checking" } });
    await doTheWork();
    expect(await database().import.findUnique({ where: { id: second.id } })).toMatchObject({
      state: "mapping",
      stoppedFor: expect.stringContaining("closed"),
    });
  });
});

describe("who may", () => {
  it("keeps a file to whoever sent it, and from those who may add nothing", async () => {
    const other = await actorWithRole("admin");
    const viewer = await actorWithRole("viewer");
    await expect(aFileOfRows(viewer, "people", GOOD)).rejects.toThrow(ForbiddenError);
    const { id } = await aFileOfRows(actor, "people", GOOD);
    await expect(getImport(other, { id })).rejects.toThrow(NotFoundError);
    await expect(undoImport(other, { id })).rejects.toThrow(NotFoundError);
    expect((await listLines(other, { id, show: "adding" })).rows).toEqual([]);
  });
});
