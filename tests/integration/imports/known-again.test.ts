import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getImport } from "@/lib/features/imports/queries/imports";
import { listLines } from "@/lib/features/imports/queries/lines";
import { actorWithRole } from "@/tests/support/actors";
import { truncateAll } from "@/tests/support/database";
import { aCase, aPerson } from "@/tests/support/factories";
import { aFileOfRows, bringIn, check } from "@/tests/support/import-factory";

const lines = async (actor: Actor, id: string, show: string) =>
  (await listLines(actor, { id, show })).rows;

let actor: Actor;

beforeEach(async () => {
  await truncateAll();
  actor = await actorWithRole("editor");
});

describe("the number of a row", () => {
  it("is no reference until somebody says so, and is remembered once they did", async () => {
    const first = await aFileOfRows(actor, "people", "No,Name\n1,Ada Example");
    expect((await getImport(actor, first)).keyColumn).toBeNull();
    await check(actor, first.id, { keyColumn: 0 });
    const second = await aFileOfRows(actor, "people", "Name,No\nBo Example,2");
    expect((await getImport(actor, second)).keyColumn).toBe(1);
  });

  it.each([
    ["people", "Ref,Name,Notes\n7,Ada Example,First", "Ref,Name,Notes\n7,Bo Sample,Other"],
    [
      "cases",
      "Ref,Person,Holder,Country\n7,Ada Example,state,Iran",
      "Ref,Person,Holder,Country\n7,Bo Sample,state,Iran",
    ],
    [
      "statements",
      "Ref,Unnamed role,Channel,Wording,Words\n7,Aide,other,verbatim,Ada Example",
      "Ref,Unnamed role,Channel,Wording,Words\n7,Aide,other,verbatim,Bo Sample",
    ],
    [
      "contacts",
      "Ref,Medium,Made,Initiated by,When it happened\n7,letter,yes,Ada Example,2024",
      "Ref,Medium,Made,Initiated by,When it happened\n7,letter,yes,Ada Example,2025",
    ],
  ] as const)(
    "of one sheet never overwrites what another sheet brought in: %s",
    async (kind, one, other) => {
      const added = await bringIn(actor, kind, one, { addPeople: "on" });
      expect(added.counts).toMatchObject({ added: 1 });
      const { id, counts } = await bringIn(actor, kind, other);
      expect(counts).toMatchObject({ changed: 0, added: 0, bad: 1 });
      const [bad] = await lines(actor, id, "bad");
      const then = kind === "contacts" ? "2024" : "Ada Example";
      expect(bad?.problems[0]?.message).toBe(
        `Reference 7 was brought in as “${then}”. If this is the same one, corrected, change it on the record itself. If it is another, choose another reference column, or none.`,
      );
    },
  );

  it("means nothing in somebody else’s file", async () => {
    await bringIn(actor, "people", "Ref,Name,Notes\n1,Ada Example,Said in confidence");
    const other = await actorWithRole("admin");
    const { id, counts } = await bringIn(other, "people", "Ref,Name,Notes\n1,Ada Example,Other");
    expect(counts).toMatchObject({ added: 1, changed: 0 });
    expect(JSON.stringify(await lines(other, id, "adding"))).not.toContain("confidence");
    expect(await database().person.count()).toBe(2);
  });
});

describe("a row that says something else than before", () => {
  const HEADING = "Ref,Unnamed role,Channel,Wording,Words,Cases";

  it("tells what is set, and nothing of what an earlier file said", async () => {
    const open = await aCase(actor);
    const secret = await aCase(actor, { restricted: true, members: [actor] });
    const references = await database().case.findMany({ select: { id: true, reference: true } });
    const of = (id: string) => references.find((one) => one.id === id)?.reference ?? "";
    const row = (cases: string) => `${HEADING}\n1,Aide,other,verbatim,Words.,${cases}`;
    await bringIn(actor, "statements", row(`${of(open.id)}; ${of(secret.id)}`));
    await database().caseMember.deleteMany({ where: { caseId: secret.id } });
    const { id } = await aFileOfRows(actor, "statements", row(of(open.id)));
    await check(actor, id);
    const words = JSON.stringify(await lines(actor, id, "changing"));
    expect(words).toContain(`is set to “${of(open.id)}”`);
    expect(words).not.toContain(of(secret.id));
  });
});

describe("a cell that was emptied", () => {
  it("opens no restricted case", async () => {
    const heading = "Ref,Person,Holder,Country,Visibility,Priority,Summary";
    await bringIn(actor, "cases", `${heading}\n1,Ida Held,state,Iran,restricted,high,One`);
    const { counts } = await bringIn(actor, "cases", `${heading}\n1,Ida Held,state,Iran,,,Two`);
    expect(counts).toMatchObject({ changed: 1 });
    expect(await database().case.findFirstOrThrow()).toMatchObject({
      ...{ visibility: "restricted", priority: "high", summary: "Two" },
    });
  });

  it("sets nothing of a contact back to what a new one begins with", async () => {
    await aPerson(actor, { fullName: "Ann Caller" });
    const heading = "Ref,Medium,Made,Initiated by,Confidentiality,Count,Asked";
    await bringIn(actor, "contacts", `${heading}\n1,Letter,yes,Ann Caller,partners,6,News`);
    await bringIn(actor, "contacts", `${heading}\n1,Letter,yes,Ann Caller,,,Release`);
    expect(await database().contact.findFirstOrThrow()).toMatchObject({
      ...{ confidentiality: "partners", count: 6, asked: "Release" },
    });
  });
});
