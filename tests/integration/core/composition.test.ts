import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { exportCase } from "@/lib/features/exports/commands";
import { editSource, restoreSource, trashSource } from "@/lib/features/sources/commands";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { getCaseForm } from "@/lib/features/cases/queries";

let editor: Actor, colleague: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor", "First Editor");
  colleague = await actorWithRole("editor", "Second Editor");
});

const counts = async () => ({
  people: await database().person.count(),
  sources: await database().source.count(),
  statements: await database().statement.count(),
  tasks: await database().task.count(),
  citations: await database().citation.count(),
  events: await database().auditEvent.count(),
  submissions: await database().submission.count(),
});

describe("a command made of commands", () => {
  const statement = (over: Record<string, unknown>) => ({
    submissionId: crypto.randomUUID(),
    newSpeaker: { fullName: "Composed Nobody" },
    newSource: { kind: "article", title: "Composed source" },
    followUp: { title: "Follow it up" },
    channel: "remarks",
    wording: "verbatim",
    text: "All of it or nothing.",
    ...over,
  });

  it("writes nothing of any part when the last part fails", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const before = await counts();
    const about = { cases: [{ case: { id: hidden.id } }] };
    await expect(addStatement(colleague, statement(about))).rejects.toThrow(InvalidInputError);
    expect(await counts()).toEqual(before);
    await addStatement(editor, statement(about));
    expect((await counts()).events).toBe(before.events + 4);
  });

  it("writes an audit row for each part, under the part's own name", async () => {
    const actor = await actorWithRole("editor");
    await addStatement(actor, statement({}));
    const events = await database().auditEvent.findMany({
      where: { actorId: actor.id },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ action }) => action).sort()).toEqual([
      "person.added",
      "source.added",
      "statement.added",
      "task.added",
    ]);
  });
});

describe("trash and restore", () => {
  it("done twice are done and recorded once", async () => {
    const { id } = await aSource(editor);
    for (let n = 0; n < 2; n += 1) await trashSource(editor, { id });
    const trashed = await database().source.findUniqueOrThrow({ where: { id } });
    for (let n = 0; n < 2; n += 1) await restoreSource(editor, { id });
    const restored = await database().source.findUniqueOrThrow({ where: { id } });
    expect([trashed.version, restored.version, restored.deletedAt]).toEqual([2, 3, null]);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "source.added",
      "source.trashed",
      "source.restored",
    ]);
  });

  it("refuse an id that is absent or no id", async () => {
    await expect(trashSource(editor, { id: crypto.randomUUID() })).rejects.toThrow(NotFoundError);
    await expect(trashSource(editor, { id: { not: "" } })).rejects.toThrow();
  });
});

describe("an edit of a version that is no longer the latest", () => {
  const edit = (id: string, version: number, title: string) => ({
    id,
    version,
    kind: "article",
    title,
    language: "en",
  });

  it("is refused with what stands now and who put it there, and changes nothing", async () => {
    const { id } = await aSource(editor);
    await editSource(colleague, edit(id, 1, "The colleague's title"));
    const error = await editSource(editor, edit(id, 1, "My title")).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConflictError);
    expect((error as ConflictError).current).toMatchObject({
      version: 2,
      changedBy: "Second Editor",
      values: { title: "The colleague's title" },
    });
    expect((error as ConflictError).current?.labels).toHaveProperty("title");
    expect((await database().source.findUniqueOrThrow({ where: { id } })).title).toBe(
      "The colleague's title",
    );
    await editSource(editor, edit(id, 2, "My title"));
  });

  it("of two sent side by side lets one through", async () => {
    const { id } = await aSource(editor);
    const results = await Promise.allSettled([
      editSource(editor, edit(id, 1, "A")),
      editSource(colleague, edit(id, 1, "B")),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await auditOf(id)).toHaveLength(2);
  });

  it("names who changed the record, not who exported it since", async () => {
    const { id } = await aCase(editor);
    const { values } = await getCaseForm(editor, { id });
    await editCase(colleague, { ...values, id, version: 1 });
    const file = await exportCase(editor, { audience: "internal", caseId: id, format: "json" });
    await file.discard();
    const error = await editCase(editor, { ...values, id, version: 1 }).catch((e: unknown) => e);
    expect((error as ConflictError).current?.changedBy).toBe("Second Editor");
  });

  it.each(["x", "", null, 1.5, { gt: 0 }])("is refused when the version is %j", async (version) => {
    const { id } = await aSource(editor);
    await expect(editSource(editor, { ...edit(id, 1, "T"), version })).rejects.toThrow();
    expect((await database().source.findUniqueOrThrow({ where: { id } })).version).toBe(1);
  });
});

describe("a refusal", () => {
  it("of a name that nobody bears names the field", async () => {
    const error = await addStatement(editor, {
      speaker: { label: "Nobody By That Name" },
      channel: "remarks",
      wording: "verbatim",
      text: "Words.",
    }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(Object.keys((error as InvalidInputError).fieldErrors)[0]).toMatch(/^speaker/);
  });
});
