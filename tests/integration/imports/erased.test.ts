import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { listTrail } from "@/lib/features/audit-log/queries/list-trail";
import { undoImport } from "@/lib/features/imports/commands/move-on";
import { ERASE } from "@/lib/features/trash/commands/erase-record";
import { trashPerson } from "@/lib/features/people/commands/trash-person";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { bringIn, doTheWork } from "@/tests/support/import-factory";

let editor: Actor;
let admin: Actor;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  admin = await actorWithRole("admin");
});

async function erase(table: "Person" | "Statement", id: string): Promise<void> {
  await ownerPool().query(
    `UPDATE "${table}" SET "deletedAt" = now() - interval '31 days' WHERE id = $1`,
    [id],
  );
  await ERASE[table === "Person" ? "person" : "statement"](admin, { id, confirmation: "erase" });
}

const allRows = async () =>
  JSON.stringify(await database().importLine.findMany({ orderBy: { line: "asc" } }));

describe("a record that is erased", () => {
  it("leaves nothing of itself in the files that told of it, however often they did", async () => {
    const file = "Ref,Name,Notes\n1,Ada Example,Secret\n1,Ada Example,Secret\n2,Bo Sample,Stays";
    await bringIn(editor, "people", file);
    const { id } = await bringIn(editor, "people", file.replaceAll("Secret", "Hidden"));
    const ada = await database().person.findFirstOrThrow({ where: { fullName: "Ada Example" } });
    await trashPerson(editor, { id: ada.id });
    await erase("Person", ada.id);
    const rows = await allRows();
    for (const gone of ["Ada", "Secret", "Hidden"]) expect(rows).not.toContain(gone);
    expect(rows).toContain("Bo Sample");
    await undoImport(editor, { id });
    await doTheWork();
    expect(await database().importLine.count({ where: { recordId: ada.id } })).toBe(2);
  });

  it("takes the name out of the row it was added along with, whose own record stays", async () => {
    const { id } = await bringIn(
      editor,
      "statements",
      "Date,Speaker,Channel,Wording,Words\n2023,Sam Speaker,other,verbatim,One.",
      { addPeople: "on" },
    );
    await undoImport(editor, { id });
    await doTheWork();
    const { recordId } = await database().importLine.findFirstOrThrow();
    const sam = await database().person.findFirstOrThrow();
    await erase("Statement", recordId ?? "");
    expect(await allRows()).not.toContain("One.");
    await erase("Person", sam.id);
    expect(await allRows()).not.toContain("Sam Speaker");
  });
});

describe("what is done with a file", () => {
  it("is told of in the trail, without what stands in it", async () => {
    await bringIn(editor, "people", "Ref,Name\n1,Ada Example");
    const { entries } = await listTrail(admin, {});
    const deeds = entries.filter(({ deed }) => deed?.subject.kind === "import");
    expect(deeds.map(({ deed }) => deed?.action)).toEqual([
      ...["import.started", "import.mapped", "import.added"],
    ]);
  });
});
