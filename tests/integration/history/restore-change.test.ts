import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { caseForEdit } from "@/lib/features/cases/case-for-edit";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { correctStatus, recordStatus } from "@/lib/features/cases/commands/record-status";
import { factForEdit } from "@/lib/features/cases/fact-for-edit";
import { toCaseForm } from "@/lib/features/cases/form-values";
import { readStatus } from "@/lib/features/cases/queries/fact-readers";
import { rehearseRestore } from "@/lib/features/history/commands/rehearse-restore";
import { restoreChange } from "@/lib/features/history/commands/restore-change";
import { listHistory } from "@/lib/features/history/queries";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { toPersonForm } from "@/lib/features/people/form-values";
import { personForEdit } from "@/lib/features/people/person-for-edit";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { editTask } from "@/lib/features/tasks/commands/edit-task";
import { toTaskForm } from "@/lib/features/tasks/form-values";
import { taskForEdit } from "@/lib/features/tasks/task-for-edit";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { untilWaiting } from "@/tests/support/held-row";
import { aTask } from "@/tests/support/task-factory";

let editor: Actor;

const latest = async (type: string, id: string, actor = editor) => {
  const [entry] = (await listHistory(actor, { subjectType: type, subjectId: id })).entries;
  if (!entry) throw new Error("No history");
  return entry;
};

async function change(id: string, over: Record<string, unknown>): Promise<void> {
  const { values, version } = await getStatementForm(editor, { id });
  await editStatement(editor, { ...values, version, ...over });
}

const stored = (id: string) => database().statement.findUniqueOrThrow({ where: { id } });

beforeAll(async () => {
  editor = await actorWithRole("editor", "Edda Editor");
});

describe("putting earlier values back", () => {
  it("restores one field by the ordinary edit, marked with the entry it undoes", async () => {
    const { id } = await aStatement(editor, { venue: "The old hall", channel: "remarks" });
    await change(id, { venue: "A new hall", channel: "interview" });
    const undone = await latest("statement", id);
    expect(undone.restorable.map(({ field }) => field).sort()).toEqual(["channel", "venue"]);
    await restoreChange(editor, { entry: undone.id, field: "venue" });
    expect(await stored(id)).toMatchObject({
      venue: "The old hall",
      channel: "interview",
      version: 3,
    });
    const event = await database().auditEvent.findFirstOrThrow({
      where: { subjectId: id },
      orderBy: { seq: "desc" },
    });
    expect(event.action).toBe("statement.edited");
    expect(event.changes).toMatchObject({
      venue: { from: "A new hall", to: "The old hall" },
      restoresEntry: { to: undone.id },
    });
  });

  it("restores all of a change, dates with all their parts", async () => {
    const { id } = await aStatement(editor, {
      saidOn: { edtf: "2020-03~", asStated: "early in March", inferred: true },
      text: "First words",
      kinds: ["pledge"],
    });
    await change(id, {
      saidOn: { edtf: "2021", asStated: null, inferred: false },
      text: "Other words",
      kinds: ["denial"],
    });
    await restoreChange(editor, { entry: (await latest("statement", id)).id });
    expect(await stored(id)).toMatchObject({
      saidOnEdtf: "2020-03~",
      saidOnAsStated: "early in March",
      saidOnInferred: true,
      text: "First words",
      kinds: ["pledge"],
    });
  });

  it("shows now → restored without writing, and refuses a record that moved on", async () => {
    const { id } = await aStatement(editor, { venue: "Here" });
    await change(id, { venue: "There" });
    const { id: entry } = await latest("statement", id);
    const events = await database().auditEvent.count();
    const rehearsal = await rehearseRestore(editor, { entry, field: "venue" });
    expect(rehearsal).toMatchObject({
      lines: [{ label: "Venue or programme", from: ["There"], to: ["Here"] }],
      further: [],
      refusals: [],
    });
    expect((await stored(id)).venue).toBe("There");
    expect(await database().auditEvent.count()).toBe(events);
    await change(id, { venue: "Elsewhere" });
    await expect(
      restoreChange(editor, { entry, field: "venue", version: rehearsal.version }),
    ).rejects.toThrow(ConflictError);
    expect((await stored(id)).venue).toBe("Elsewhere");
  });

  it("shows nothing of what another restores at the same time", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const secret = await aStatement(editor, {
      ...{ venue: "A secret hall", cases: [{ case: { id: hidden.id } }] },
    });
    await change(secret.id, { venue: "Nowhere" });
    const { id } = await aStatement(editor, { venue: "Here" });
    await change(id, { venue: "There" });
    const outsider = await actorWithRole("editor");
    const [mine, theirs] = [await latest("statement", id), await latest("statement", secret.id)];
    const holder = await ownerPool().connect();
    try {
      await holder.query("BEGIN");
      await holder.query(`SELECT FROM "Statement" WHERE id = $1 FOR UPDATE`, [id]);
      const rehearsal = rehearseRestore(outsider, { entry: mine.id });
      await untilWaiting(1);
      await restoreChange(editor, { entry: theirs.id });
      await holder.query("COMMIT");
      expect(await rehearsal).toMatchObject({
        lines: [{ label: "Venue or programme", from: ["There"], to: ["Here"] }],
        further: [],
      });
    } finally {
      holder.release(true);
    }
  });

  it("says why a value can no longer stand, and changes nothing", async () => {
    const gone = await aPerson(editor, { fullName: "Silas Speaksbehind" });
    const now = await aPerson(editor, { fullName: "Olga Openly" });
    const { id } = await aStatement(editor, { speaker: { id: gone.id }, newSpeaker: null });
    await change(id, { speaker: { id: now.id }, speakerPositionId: "" });
    const entry = await latest("statement", id);
    expect(entry.restorable.map(({ field }) => field)).toContain("speaker");
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    await aStatement(editor, {
      speaker: { id: gone.id },
      newSpeaker: null,
      cases: [{ case: { id: hidden.id } }],
    });
    const outsider = await actorWithRole("editor");
    expect((await latest("statement", id, outsider)).restorable).toEqual([]);
    const { refusals } = await rehearseRestore(outsider, { entry: entry.id, field: "speaker" });
    expect(refusals[0]).toMatch(/no longer on file or not visible/);
    await expect(restoreChange(outsider, { entry: entry.id, field: "speaker" })).rejects.toThrow(
      ConflictError,
    );
    expect((await stored(id)).speakerId).toBe(now.id);
  });

  it("works alike for people, tasks, cases and dated facts", async () => {
    const person = await aPerson(editor, { aliases: ["One", "Two"], nationalities: ["FR"] });
    const form = toPersonForm(await personForEdit(database(), editor, person.id));
    await editPerson(editor, { ...form, aliases: "Three", nationalities: ["DE"] });
    await restoreChange(editor, { entry: (await latest("person", person.id)).id });
    expect(await personForEdit(database(), editor, person.id)).toMatchObject({
      aliases: ["One", "Two"],
      nationalities: ["FR"],
    });

    const task = await aTask(editor, { ownerId: editor.id, dueOn: "2030-01-02" });
    const values = toTaskForm(await taskForEdit(database(), editor, task.id));
    await editTask(editor, { ...values, ownerId: "", dueOn: "" });
    await restoreChange(editor, { entry: (await latest("task", task.id)).id });
    const { ownerId, dueOn } = await taskForEdit(database(), editor, task.id);
    expect([ownerId, dueOn?.toISOString().slice(0, 10)]).toEqual([editor.id, "2030-01-02"]);

    const caseRecord = await aCase(editor);
    const caseForm = async () => toCaseForm(await caseForEdit(database(), editor, caseRecord.id));
    await editCase(editor, { ...(await caseForm()), summary: "As it was" });
    await editCase(editor, { ...(await caseForm()), summary: "As it is", priority: "urgent" });
    await restoreChange(editor, {
      entry: (await latest("case", caseRecord.id)).id,
      field: "summary",
    });
    expect(await caseForEdit(database(), editor, caseRecord.id)).toMatchObject({
      summary: "As it was",
      priority: "urgent",
    });

    const since = { edtf: "2021-01", asStated: null, inferred: false };
    const { id } = await recordStatus(editor, {
      caseId: caseRecord.id,
      status: "bail",
      since,
      note: "Noted",
    });
    const fact = await factForEdit(database(), editor, id, readStatus);
    await correctStatus(editor, { ...fact.values, status: "parole", note: "" });
    await restoreChange(editor, { entry: (await latest("case", caseRecord.id)).id });
    expect((await factForEdit(database(), editor, id, readStatus)).snapshot).toMatchObject({
      status: "bail",
      note: "Noted",
    });
  });

  it("asks for the right to edit that very record, and tells strangers nothing", async () => {
    const { id } = await aStatement(editor, { venue: "Here" });
    await change(id, { venue: "There" });
    const { id: entry } = await latest("statement", id);
    for (const role of ["viewer", "contributor"] as const) {
      await expect(restoreChange(await actorWithRole(role), { entry })).rejects.toThrow(
        ForbiddenError,
      );
    }
    await trashStatement(editor, { id });
    await expect(restoreChange(editor, { entry })).rejects.toThrow(/in the trash/);
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const form = toCaseForm(await caseForEdit(database(), editor, hidden.id));
    await editCase(editor, { ...form, summary: "Secret" });
    const secret = await latest("case", hidden.id);
    const admin = await actorWithRole("admin");
    await expect(restoreChange(admin, { entry: secret.id })).rejects.toThrow(NotFoundError);
    await expect(rehearseRestore(admin, { entry: secret.id })).rejects.toThrow(NotFoundError);
    await expect(restoreChange(admin, { entry: "999999999" })).rejects.toThrow(NotFoundError);
  });

  it("offers nothing where an entry tells of no edit, and says so of lists", async () => {
    const caseRecord = await aCase(editor);
    const { id } = await aStatement(editor);
    expect((await latest("statement", id)).restorable).toEqual([]);
    await change(id, { cases: [{ case: { id: caseRecord.id } }] });
    const entry = await latest("statement", id);
    expect(entry.restorable).toEqual([]);
    expect(entry.kept).toMatch(/Lists of links/);
    await expect(restoreChange(editor, { entry: entry.id })).rejects.toThrow(ConflictError);
  });
});
