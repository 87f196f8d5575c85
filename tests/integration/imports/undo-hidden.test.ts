import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { undoImport } from "@/lib/features/imports/commands/move-on";
import { listLines } from "@/lib/features/imports/queries/lines";
import { actorWithRole } from "@/tests/support/actors";
import { truncateAll } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";
import { bringIn, doTheWork } from "@/tests/support/import-factory";

let actor: Actor;
let insider: Actor;

beforeEach(async () => {
  await truncateAll();
  actor = await actorWithRole("editor");
  insider = await actorWithRole("editor");
});

const hiddenCase = () => aCase(insider, { restricted: true, members: [insider] });

async function undone(id: string) {
  await undoImport(actor, { id });
  await doTheWork();
  return database().importLine.findFirstOrThrow({ where: { importId: id } });
}

const HEADING = "Ref,Speaker,Channel,Wording,Words,Venue";

it("tells of a record that was hidden since as of one that was erased, and names no page of it", async () => {
  const { id } = await bringIn(actor, "people", "Ref,Name\n1,Ada Example");
  const { id: personId } = await database().person.findFirstOrThrow();
  const { id: caseId } = await hiddenCase();
  await database().caseInvolvement.create({ data: { caseId, personId, role: "lawyer" } });
  const [row] = (await listLines(actor, { id, show: "adding" })).rows;
  expect(row?.recordId).toBeNull();
  expect(await undone(id)).toMatchObject({
    outcome: "kept",
    notes: ["The record was erased or merged since, or is not yours to see."],
  });
});

it("goes by what its actor sees: an organisation that others keep in hidden use is not told of", async () => {
  const heading = "Ref,Organisation,Channel,Wording,Words";
  const { id } = await bringIn(actor, "statements", `${heading}\n1,Office,other,verbatim,Words.`);
  const { id: holderOrganisationId } = await database().organisation.findFirstOrThrow();
  const { id: caseId } = await hiddenCase();
  await database().case.update({ where: { id: caseId }, data: { holderOrganisationId } });
  expect(await undone(id)).toMatchObject({ outcome: "taken_back", notes: [] });
});

it("takes back whoever was added along with a change as well", async () => {
  await bringIn(actor, "statements", `${HEADING}\n1,Sam Speaker,other,verbatim,Words.,Here`, {
    addPeople: "on",
  });
  const { id } = await bringIn(
    actor,
    "statements",
    `${HEADING}\n1,New Speaker,other,verbatim,Words.,Here`,
    { addPeople: "on" },
  );
  expect(await undone(id)).toMatchObject({ outcome: "taken_back", notes: [] });
  const people = await database().person.findMany({ where: { deletedAt: null } });
  expect(people.map(({ fullName }) => fullName)).toEqual(["Sam Speaker"]);
});

it("takes back the source that two rows of the file rest on, and no source that something else cites", async () => {
  const heading = "Ref,Unnamed role,Channel,Wording,Words,Source";
  const row = (ref: number, source: string) => `${ref},Aide,other,verbatim,Words ${ref}.,${source}`;
  const { id } = await bringIn(actor, "statements", `${heading}\n${row(1, "A")}\n${row(2, "A")}`);
  await bringIn(actor, "statements", `${heading}\n${row(9, "")}`);
  const changed = await bringIn(actor, "statements", `${heading}\n${row(9, "Cited by hand")}`);
  const byHand = await database().source.findFirstOrThrow({ where: { title: "Cited by hand" } });
  const statement = await database().statement.findFirstOrThrow({ where: { text: "Words 1." } });
  await database().citation.create({ data: { sourceId: byHand.id, statementId: statement.id } });
  expect((await undone(changed.id)).notes).toEqual([
    "The source that was added along with it is in use, and stays.",
  ]);
  await undone(id);
  const sources = await database().source.findMany({ where: { deletedAt: null } });
  expect(sources.map(({ title }) => title)).toEqual(["Cited by hand"]);
});
