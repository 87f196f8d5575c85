import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError } from "@/lib/errors";
import { startImport, undoImport } from "@/lib/features/imports/commands/move-on";
import { getImport } from "@/lib/features/imports/queries/imports";
import { listLines } from "@/lib/features/imports/queries/lines";
import { workOnImports } from "@/lib/features/imports/run/work-on-imports";
import { actorWithRole } from "@/tests/support/actors";
import { truncateAll } from "@/tests/support/database";
import { aFileOfRows, check, doTheWork } from "@/tests/support/import-factory";

const MANY = `Name\n${Array.from({ length: 50 }, (_, at) => `Person Number ${at}`).join("\n")}`;

let actor: Actor;

beforeEach(async () => {
  await truncateAll();
  actor = await actorWithRole("contributor");
});

const disable = (disabledAt: Date | null) =>
  database().user.update({ where: { id: actor.id }, data: { disabledAt } });

/** Fifty rows, twenty of them brought in. */
async function begun(): Promise<{ id: string; mode: string }> {
  const { id } = await aFileOfRows(actor, "people", MANY);
  await check(actor, id);
  await startImport(actor, { id, mode: "good_rows" });
  await workOnImports();
  return { id, mode: "good_rows" };
}

describe("an import that was set aside", () => {
  it("goes on where it stopped, and brings no row in twice", async () => {
    const wanted = await begun();
    await disable(new Date());
    await workOnImports();
    expect((await getImport(actor, wanted)).state).toBe("stopped");
    await disable(null);
    await startImport(actor, wanted);
    await doTheWork();
    expect(await database().person.count()).toBe(50);
    expect((await getImport(actor, wanted)).counts).toMatchObject({ added: 50, to_add: 0 });
  });

  it("while it was being undone is undone further, never brought in again", async () => {
    const wanted = await begun();
    await startImport(actor, wanted).catch(() => undefined);
    await doTheWork();
    await undoImport(actor, wanted);
    await workOnImports();
    await disable(new Date());
    await workOnImports();
    await disable(null);
    await expect(startImport(actor, wanted)).rejects.toThrow(ConflictError);
    await undoImport(actor, wanted);
    await doTheWork();
    expect(await database().person.count({ where: { deletedAt: null } })).toBe(0);
    expect((await getImport(actor, wanted)).counts).toMatchObject({ taken_back: 50 });
  });
});

describe("rows that are tried again after others between them were brought in", () => {
  it("do not bring in what one of those was", async () => {
    const known = await aFileOfRows(actor, "people", "Name\nKnown");
    await check(actor, known.id);
    await startImport(actor, { id: known.id, mode: "good_rows" });
    await doTheWork();
    const { id } = await aFileOfRows(actor, "people", "Name\nKnown\nAda\nAda");
    const wanted = { id, mode: "good_rows" };
    await check(actor, id);
    await startImport(actor, wanted);
    await doTheWork();
    await undoImport(actor, wanted);
    await disable(new Date());
    await workOnImports();
    await disable(null);
    await startImport(actor, wanted);
    await doTheWork();
    expect(await database().person.count({ where: { fullName: "Ada" } })).toBe(1);
  });
});

describe("a cell far too long for its column", () => {
  it("makes its own row bad, and stops none of the others", async () => {
    // Not to be packed by the database: what an index holds would be short enough then.
    const words = Array.from({ length: 3_000 }, () => crypto.randomUUID().slice(0, 7)).join(" ");
    const { id } = await aFileOfRows(actor, "people", `Name\nAda Example\n${words}\nBo Example`);
    expect((await check(actor, id)).counts).toMatchObject({ to_add: 2, bad: 1 });
  });

  it("may be cut in the middle of a sign", async () => {
    const rows = [
      `Ada Example,${"x".repeat(499)}😀`,
      `Bo Example,${"x".repeat(79)}😀${"x".repeat(9)}`,
    ];
    const { id } = await aFileOfRows(actor, "people", `Name,Nationality\n${rows.join("\n")}`);
    expect((await check(actor, id)).counts).toMatchObject({ bad: 2 });
    expect((await listLines(actor, { id, show: "bad" })).rows).toHaveLength(2);
  });
});
