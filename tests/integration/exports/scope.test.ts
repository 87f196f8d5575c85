import { statSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ZodError } from "zod";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { exportCase } from "@/lib/features/exports/commands";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aContact } from "@/tests/support/contact-factory";
import { ownerPool } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import {
  FORMATS,
  madeExport,
  watchTemporaryFiles,
  wordsOf,
} from "@/tests/integration/exports/read-export";
import { squeezed } from "@/tests/unit/exports/read-pdf";

let editor: Actor, outsider: Actor, viewer: Actor, contributor: Actor;
const exportFolders = watchTemporaryFiles();

beforeAll(async () => {
  editor = await actorWithRole("editor");
  outsider = await actorWithRole("admin");
  viewer = await actorWithRole("viewer");
  contributor = await actorWithRole("contributor");
});

/** Nothing is left of a refused export, and nobody is on record as having made one. */
async function expectNothingDone(actor: Actor): Promise<void> {
  expect(exportFolders()).toEqual([]);
  expect(
    await database().auditEvent.count({ where: { actorId: actor.id, action: "case.exported" } }),
  ).toBe(0);
}

describe("an export is refused", () => {
  it.each(FORMATS)(
    "as %s of a restricted case to those outside its team, as if it were absent",
    async (format) => {
      const { id } = await aCase(editor, { restricted: true });
      const refusals = [id, crypto.randomUUID()].map((caseId) =>
        exportCase(outsider, { audience: "internal", caseId, format }),
      );
      const [hidden, absent] = await Promise.allSettled(refusals);
      expect(hidden).toEqual(absent);
      await expect(
        exportCase(outsider, { audience: "internal", caseId: id, format }),
      ).rejects.toThrow(NotFoundError);
      await expectNothingDone(outsider);
    },
  );

  it("of a case in the trash", async () => {
    const { id } = await aCase(editor);
    await trashCase(editor, { id });
    await expect(
      exportCase(outsider, { audience: "internal", caseId: id, format: "json" }),
    ).rejects.toThrow(NotFoundError);
  });

  it("to viewers and contributors, before anything is rendered", async () => {
    const { id } = await aCase(editor);
    for (const actor of [viewer, contributor]) {
      await expect(
        exportCase(actor, { audience: "internal", caseId: id, format: "pdf" }),
      ).rejects.toThrow(ForbiddenError);
      await expectNothingDone(actor);
    }
  });

  it.each([
    { format: "exe" },
    { kind: "novel" },
    { kind: "short" },
    { audience: "public", includeInternalNotes: "on" },
    { audience: "family", includeInternalNotes: "on" },
    { audience: undefined },
    { recipient: "x".repeat(301) },
    { from: "yesterday" },
    { from: "2024-02-01", to: "2024-01-01" },
    { caseId: { not: "" } },
  ])("for a wish that cannot be met: %j", async (wish) => {
    const { id } = await aCase(editor);
    await expect(
      exportCase(editor, { audience: "internal", caseId: id, format: "json", ...wish }),
    ).rejects.toThrow(ZodError);
  });
});

describe("an export that cannot be recorded", () => {
  afterEach(() => ownerPool().query(`DROP TRIGGER IF EXISTS test_refuse ON "AuditEvent"`));

  it("is not made: its file is removed", async () => {
    const { id } = await aCase(editor);
    await ownerPool().query(`
      CREATE OR REPLACE FUNCTION test_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
      CREATE TRIGGER test_refuse AFTER INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION test_refuse()`);
    await expect(
      exportCase(editor, { audience: "internal", caseId: id, format: "json" }),
    ).rejects.toThrow("no room");
    expect(exportFolders()).toEqual([]);
  });
});

describe("the file of an export", () => {
  it("can be read by nobody else on the machine, and is gone once discarded", async () => {
    const { id } = await aCase(editor);
    const file = await exportCase(editor, { audience: "internal", caseId: id, format: "json" });
    expect(statSync(file.path).mode & 0o077).toBe(0);
    expect(statSync(path.dirname(file.path)).mode & 0o077).toBe(0);
    await file.discard();
    expect(exportFolders()).toEqual([]);
  });

  it("is made anew and recorded at every request, though the form carries one submission id", async () => {
    const { id } = await aCase(editor);
    const request = { caseId: id, format: "json" as const, submissionId: crypto.randomUUID() };
    const files = [await madeExport(editor, request), await madeExport(editor, request)];
    expect(files[0]?.content).toEqual(files[1]?.content);
    const made = (await auditOf(id)).filter(({ action }) => action === "case.exported");
    expect(made).toHaveLength(2);
  });
});

describe("an export tells nothing of another case that its maker may not see", () => {
  it.each(FORMATS)("as %s", async (format) => {
    const hidden = await aCase(editor, { restricted: true });
    const name = (await database().person.findUniqueOrThrow({ where: { id: hidden.personId } }))
      .fullName;
    const open = await aCase(editor);
    const both = [{ case: { id: hidden.id } }, { case: { id: open.id } }];
    await aStatement(editor, {
      cases: both,
      text: "Of both of them.",
      followUp: { title: "Follow up both" },
    });
    await aStatement(editor, { cases: [both[0]], text: "Of the hidden one alone." });
    await aContact(editor, { cases: both, topics: "Both detentions" });
    const made = await madeExport(outsider, { caseId: open.id, format });
    const words = squeezed(await wordsOf(made.content, format));
    expect(words).toContain(squeezed("Of both of them."));
    for (const secret of [
      hidden.reference,
      name,
      hidden.id,
      hidden.personId,
      "Of the hidden one alone.",
    ]) {
      expect(words).not.toContain(squeezed(secret));
    }
  });
});

describe("what an export leaves out", () => {
  it("is the trash, and internal notes unless they are asked for", async () => {
    const { id } = await aCase(editor);
    await database().case.update({
      where: { id },
      data: { internalNotes: "The sister calls at night." },
    });
    const kept = await aStatement(editor, {
      cases: [{ case: { id } }],
      internalNotes: "Heard from a source.",
    });
    await trashStatement(editor, {
      id: (await aStatement(editor, { cases: [{ case: { id } }] })).id,
    });
    const text = async (includeInternalNotes: string, format: "json" | "markdown" = "json") =>
      (await madeExport(editor, { caseId: id, format, includeInternalNotes })).content.toString(
        "utf8",
      );
    const [without, included] = [await text(""), await text("on")];
    expect(JSON.parse(without).statements.map((statement: { id: string }) => statement.id)).toEqual(
      [kept.id],
    );
    expect(without).not.toMatch(/The sister|Heard from/);
    for (const file of [included, await text("on", "markdown")]) {
      expect(file).toContain("The sister calls at night.");
      expect(file).toContain("Heard from a source.");
    }
    expect(await text("", "markdown")).not.toMatch(/The sister|Heard from/);
  });

  it("is not a person with the name of a formula: the cell is made harmless", async () => {
    const { id } = await aCase(editor);
    const person = await aPerson(editor, { fullName: "=HYPERLINK(0)" });
    await aStatement(editor, {
      cases: [{ case: { id } }],
      newSpeaker: null,
      speaker: { id: person.id },
    });
    const { content } = await madeExport(editor, { caseId: id, format: "csv" });
    expect(await wordsOf(content, "csv")).not.toMatch(/"=HYPERLINK/);
  });
});
