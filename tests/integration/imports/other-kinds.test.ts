import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { undoImport } from "@/lib/features/imports/commands/move-on";
import { getImport } from "@/lib/features/imports/queries/imports";
import { listLines, readBadLines } from "@/lib/features/imports/queries/lines";
import { writeBadRows } from "@/lib/features/imports/read/write-bad-rows";
import { actorWithRole } from "@/tests/support/actors";
import { truncateAll } from "@/tests/support/database";
import { aCase, aPerson } from "@/tests/support/factories";
import { aFileOfRows, bringIn, check, doTheWork } from "@/tests/support/import-factory";

const lines = async (actor: Actor, id: string, show: string) =>
  (await listLines(actor, { id, show })).rows;

async function textOfBadRows(actor: Actor, id: string): Promise<string> {
  const { header, lines: bad } = await readBadLines(actor, { id });
  const pieces: string[] = [];
  for await (const piece of writeBadRows(header, bad)) pieces.push(String(piece));
  return pieces.join("");
}

let actor: Actor;

beforeEach(async () => {
  await truncateAll();
  actor = await actorWithRole("editor");
});

const STATEMENTS = (
  reference: string,
) => `No;Date;Speaker;Channel;Wording;Quotation;Kinds;Case;URL;Source
1;August 2023;Sam Speaker;Press briefing;verbatim;"We call for
his release.";Call for release, pledge;${reference};https://example.org/a;A briefing
2;2023-08-14;Nobody Known;Press briefing;verbatim;=1+1;;;;
3;;Sam Speaker;Press breifing;verbatim;Words.;Pledg;;;
4;2023-09;Twin Name;remarks;reported;He spoke.;;VG-2020-ZZZZ;;`;

describe("a file of statements", () => {
  it("finds speakers, cases and sources, and says of every bad cell how to mend it", async () => {
    const caseRecord = await aCase(actor);
    const { reference } = await database().case.findUniqueOrThrow({ where: { id: caseRecord.id } });
    await aPerson(actor, { fullName: "Sam Speaker" });
    await aPerson(actor, { fullName: "Twin Name", positions: [{ title: "Envoy" }] });
    const twin = await aPerson(actor, { fullName: "Twin Name", positions: [{ title: "Judge" }] });
    const { id, counts } = await bringIn(actor, "statements", STATEMENTS(reference));
    expect(counts).toMatchObject({ added: 1, bad: 3 });
    const stored = await database().statement.findFirstOrThrow({
      where: { text: "We call for\nhis release." },
      include: { cases: true, citations: { include: { source: true } }, speaker: true },
    });
    expect(stored).toMatchObject({
      ...{
        saidOnEdtf: "2023-08",
        kinds: ["call_for_release", "pledge"],
        channel: "press_briefing",
      },
      speaker: { fullName: "Sam Speaker" },
      cases: [{ caseId: caseRecord.id, mention: "named" }],
      citations: [{ source: { title: "A briefing", url: "https://example.org/a" } }],
    });
    const [unknown, misspelt, twins] = await lines(actor, id, "bad");
    expect(unknown?.problems).toEqual([
      {
        ...{ column: "Speaker", value: "Nobody Known" },
        message:
          "Nobody called Nobody Known is on file. Correct the name, or bring this person in first.",
      },
    ]);
    expect(misspelt?.problems).toMatchObject([
      { column: "Channel", message: expect.stringContaining("Write “Press briefing”") },
      { column: "Kinds", message: expect.stringContaining("“Pledge”") },
    ]);
    expect(twins?.problems[0]).toMatchObject({ column: "Speaker", value: "Twin Name" });
    expect(twins?.problems[0]?.message).toContain(`${twin.id} (Judge`);
    expect(await textOfBadRows(actor, id)).toContain(`,'=1+1,`);
    const mended = STATEMENTS(reference)
      .replace("Twin Name", twin.id)
      .replace("VG-2020-ZZZZ", reference);
    expect((await bringIn(actor, "statements", mended)).counts).toMatchObject({
      ...{ unchanged: 1, added: 1, bad: 2 },
    });
  });

  it("adds unknown speakers where that is wanted, and takes them back with the rest", async () => {
    const { id, counts } = await bringIn(
      actor,
      "statements",
      "Date,Speaker,Organisation,Channel,Wording,Words\n2023,New Speaker,,other,verbatim,One.\n2024,New Speaker,,other,verbatim,Two.\n2024,,Ministry of Examples,other,verbatim,Three.",
      { addPeople: "on" },
    );
    expect(counts).toMatchObject({ added: 3, bad: 0 });
    expect(await database().person.count({ where: { fullName: "New Speaker" } })).toBe(1);
    await undoImport(actor, { id });
    await doTheWork();
    const live = { deletedAt: null };
    expect(await database().statement.count({ where: live })).toBe(0);
    expect(await database().person.count({ where: live })).toBe(0);
    expect(await database().organisation.count({ where: live })).toBe(0);
    expect((await getImport(actor, { id })).counts).toMatchObject({ taken_back: 3, kept: 0 });
  });

  it("never tells of a case or person that is hidden", async () => {
    const outsider = await actorWithRole("editor");
    const hidden = await aCase(actor, { restricted: true, members: [actor] });
    const { reference, personId } = await database().case.findUniqueOrThrow({
      where: { id: hidden.id },
    });
    const { fullName } = await database().person.findUniqueOrThrow({ where: { id: personId } });
    const file = `Speaker,Unnamed role,Channel,Wording,Words,Case\n${fullName},,other,verbatim,A.,\n,An official,other,verbatim,B.,${reference}`;
    const { id } = await aFileOfRows(outsider, "statements", file);
    await check(outsider, id);
    const words = JSON.stringify(await lines(outsider, id, "bad"));
    expect(words).toContain(`Nobody called ${fullName} is on file`);
    expect(words).toContain(`No case for “${reference}” is on file. Write the case’s reference.`);
  });
});

describe("a file of contacts", () => {
  const FILE = `Ref,Medium,Made,Date,Initiated by,Participants,Organisations,Count,Count qualifier,Asked
a,Phone call,yes,2023-05,Ann Caller,Bob Called,Ministry of Examples,6,more_than,News
b,Letter,no,,Ann Caller,,Ministry of Examples,,,`;

  it("keeps parts apart, and a column sent again sets its own participants alone", async () => {
    const { counts } = await bringIn(actor, "contacts", FILE, { addPeople: "on" });
    expect(counts).toMatchObject({ added: 2, bad: 0 });
    await bringIn(actor, "contacts", "Ref,Participants\na,Bob Called; Cleo New", {
      addPeople: "on",
    });
    const stored = await database().contact.findFirstOrThrow({
      where: { medium: "phone_call" },
      include: {
        participants: { include: { person: true, organisation: true }, orderBy: { place: "asc" } },
      },
    });
    expect(stored).toMatchObject({
      ...{ happenedOnEdtf: "2023-05", count: 6, countQualifier: "more_than", asked: "News" },
    });
    const named = stored.participants.map(
      ({ person, organisation, part }) => `${part} ${person?.fullName ?? organisation?.name}`,
    );
    expect(named.sort()).toEqual([
      "initiated Ann Caller",
      "took_part Bob Called",
      "took_part Cleo New",
      "took_part Ministry of Examples",
    ]);
  });
});

describe("a file of cases", () => {
  it("adds the people held, and changes a case without touching what the file leaves out", async () => {
    const file =
      "Ref,Person,Holder,Country,Detained on,Summary\n1,Ida Held,state,Iran,2021-03,First\n2,Jo Held,state,Atlantis,2021,";
    const { counts, id } = await bringIn(actor, "cases", file);
    expect(counts).toMatchObject({ added: 1, bad: 1 });
    const stored = await database().case.findFirstOrThrow({ include: { person: true } });
    expect(stored).toMatchObject({
      ...{ holderCountry: "IR", detainedOnEdtf: "2021-03", summary: "First" },
      person: { fullName: "Ida Held" },
    });
    await bringIn(actor, "cases", "Ref,Summary\n1,Second");
    expect(await database().case.findFirstOrThrow({})).toMatchObject({
      ...{ summary: "Second", detainedOnEdtf: "2021-03", personId: stored.personId },
    });
    await undoImport(actor, { id });
    await doTheWork();
    expect(await lines(actor, id, "kept")).toMatchObject([{ line: 2 }]);
  });
});
