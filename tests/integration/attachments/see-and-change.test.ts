import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import {
  editCasePhotograph,
  editPersonPhotograph,
  editSourceFile,
} from "@/lib/features/attachments/commands/edit-attachment";
import {
  restoreCasePhotograph,
  restorePersonPhotograph,
  restoreSourceFile,
  trashCasePhotograph,
  trashPersonPhotograph,
  trashSourceFile,
} from "@/lib/features/attachments/commands/trash-attachment";
import {
  getAttachedRecord,
  getAttachment,
  getAttachmentForm,
  getDisplayFile,
  getOriginalFile,
  listAttachments,
} from "@/lib/features/attachments/queries/attachments";
import { getPortrait } from "@/lib/features/attachments/queries/get-portrait";
import { listHistory } from "@/lib/features/history/queries";
import { mergePeople } from "@/lib/features/people/commands/merge-people";
import { undoMerge } from "@/lib/features/people/commands/undo-merge";
import { actorWithRole } from "@/tests/support/actors";
import { addFile, aPdf, aPhotographOf } from "@/tests/support/attachment-factory";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { whileHeld } from "@/tests/support/held-row";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;
let contributor: Actor;
let outsiders: Actor[];

beforeAll(async () => {
  editor = await actorWithRole("editor");
  contributor = await actorWithRole("contributor");
  outsiders = [await actorWithRole("admin"), await actorWithRole("editor")];
});

const eventCount = () => database().auditEvent.count();

/** A restricted case, with a file of each kind that only its team may see. */
async function hiddenFiles() {
  const hidden = await aCase(editor, { restricted: true });
  const source = await aSource(editor);
  await aStatement(editor, {
    cases: [{ case: { id: hidden.id } }],
    citations: [{ source: { id: source.id } }],
  });
  const pdf = { bytes: aPdf("Hidden"), fileName: "hidden.pdf" };
  return {
    hidden,
    source,
    files: {
      source: await addFile(editor, { kind: "source", recordId: source.id, ...pdf }),
      case: await aPhotographOf(editor, "case", hidden.id),
      person: await aPhotographOf(editor, "person", hidden.personId),
    },
  };
}

describe("a file of a record that somebody may not see", () => {
  it("is absent for them in every way there is, and there for the team", async () => {
    const { hidden, source, files } = await hiddenFiles();
    const records = { source: source.id, case: hidden.id, person: hidden.personId };
    for (const [kind, { id }] of Object.entries(files)) {
      const record = { kind, id: records[kind as keyof typeof records] };
      for (const outsider of outsiders) {
        for (const read of [getAttachment, getAttachmentForm, getOriginalFile, getDisplayFile]) {
          expect(await read(outsider, { id })).toBeNull();
        }
        expect(await listAttachments(outsider, record)).toEqual([]);
        const portrait = getPortrait(outsider, record);
        if (kind === "case") await expect(portrait).rejects.toThrow(NotFoundError);
        else expect(await portrait).toBeNull();
        await expect(getAttachedRecord(outsider, record)).rejects.toThrow(NotFoundError);
      }
      expect(await getOriginalFile(editor, { id })).not.toBeNull();
      expect(await listAttachments(editor, record)).toHaveLength(1);
    }
  });

  it("cannot be changed, thrown away or brought back by them", async () => {
    const { files } = await hiddenFiles();
    const words = { version: 1, description: "Seen" };
    const before = await eventCount();
    for (const outsider of outsiders) {
      for (const act of [
        () => editSourceFile(outsider, { ...words, id: files.source.id }),
        () => editCasePhotograph(outsider, { ...words, id: files.case.id }),
        () => editPersonPhotograph(outsider, { ...words, id: files.person.id }),
        () => trashSourceFile(outsider, { id: files.source.id }),
        () => trashCasePhotograph(outsider, { id: files.case.id }),
        () => trashPersonPhotograph(outsider, { id: files.person.id }),
        () => restoreSourceFile(outsider, { id: files.source.id }),
        () => restoreCasePhotograph(outsider, { id: files.case.id }),
        () => restorePersonPhotograph(outsider, { id: files.person.id }),
      ]) {
        await expect(act()).rejects.toThrow(NotFoundError);
      }
    }
    expect(await eventCount()).toBe(before);
  });

  it("is not found by its digest, nor by adding the same bytes to a record of one’s own", async () => {
    const { files } = await hiddenFiles();
    const [outsider] = outsiders as [Actor, Actor];
    const hidden = await database().attachment.findUniqueOrThrow({ where: { id: files.case.id } });
    await expect(getOriginalFile(outsider, { id: hidden.sha256 })).rejects.toThrow();
    const own = await aPerson(outsider);
    const { id } = await aPhotographOf(outsider, "person", own.id);
    expect((await getOriginalFile(outsider, { id }))?.sha256).toBe(hidden.sha256);
    expect(await getOriginalFile(outsider, { id: files.case.id })).toBeNull();
  });
});

describe("what is said of a file", () => {
  it("can be changed, stands in the record’s history, and keeps the bytes", async () => {
    const person = await aPerson(editor);
    const { id } = await aPhotographOf(editor, "person", person.id);
    const before = await getAttachment(editor, { id });
    await editPersonPhotograph(editor, { id, version: 1, description: "At sea", credit: "T. N." });
    const after = await getAttachment(editor, { id });
    expect(after).toEqual({ ...before, version: 2, description: "At sea", credit: "T. N." });
    expect((await auditOf(person.id)).at(-1)).toMatchObject({
      action: "person.edited-photograph",
      changes: {
        whatItShows: { from: "A brown field", to: "At sea" },
        credit: { from: null, to: "T. N." },
        file: { from: null, to: "portrait.jpg" },
      },
    });
    const { entries } = await listHistory(editor, { subjectType: "person", subjectId: person.id });
    expect(entries[0]?.changes.map(({ label }) => label).sort()).toEqual([
      "Credit",
      "File",
      "What it shows",
    ]);
  });

  it("is not overwritten by a second editor, who is told of the first", async () => {
    const own = await aCase(editor);
    const { id } = await aPhotographOf(editor, "case", own.id);
    const other = await actorWithRole("editor", "Olga First");
    await editCasePhotograph(other, { id, version: 1, description: "First" });
    const second = editCasePhotograph(editor, { id, version: 1, description: "Second" });
    await expect(second).rejects.toBeInstanceOf(ConflictError);
    await expect(second).rejects.toMatchObject({
      current: { version: 2, changedBy: "Olga First", values: { description: "First" } },
    });
    expect((await getAttachment(editor, { id }))?.description).toBe("First");
  });

  it("is for whoever may change the record, not for whoever added the file", async () => {
    const [theirs, own] = [await aPerson(editor), await aPerson(contributor)];
    const refused = await aPhotographOf(editor, "person", theirs.id);
    const allowed = await aPhotographOf(editor, "person", own.id);
    const words = { version: 1, description: "Changed" };
    const change = (id: string) => editPersonPhotograph(contributor, { ...words, id });
    await expect(change(refused.id)).rejects.toThrow(ForbiddenError);
    await expect(trashPersonPhotograph(contributor, { id: refused.id })).rejects.toThrow(
      ForbiddenError,
    );
    await change(allowed.id);
  });

  it("cannot be changed as if the file belonged to a record of another kind", async () => {
    const own = await aCase(contributor);
    const source = await aSource(editor);
    const bytes = aPdf("Another kind");
    const { id } = await addFile(editor, { kind: "source", recordId: source.id, bytes });
    const words = { id, version: 1, description: "Changed" };
    await expect(editCasePhotograph(editor, words)).rejects.toThrow(NotFoundError);
    await expect(trashPersonPhotograph(editor, { id })).rejects.toThrow(NotFoundError);
    expect(own.id).not.toBe(source.id);
  });
});

describe("the trash", () => {
  it("takes a file and gives it back, each once, in the history of its record", async () => {
    const source = await aSource(editor);
    const bytes = aPdf("To and fro");
    const { id } = await addFile(editor, { kind: "source", recordId: source.id, bytes });
    await trashSourceFile(editor, { id });
    await trashSourceFile(editor, { id });
    expect((await getAttachment(editor, { id }))?.deletedAt).toBeInstanceOf(Date);
    expect(await getOriginalFile(editor, { id })).not.toBeNull();
    await restoreSourceFile(editor, { id });
    expect((await getAttachment(editor, { id }))?.deletedAt).toBeNull();
    const actions = (await auditOf(source.id)).map(({ action }) => action);
    expect(actions.slice(-3)).toEqual([
      "source.added-file",
      "source.trashed-file",
      "source.restored-file",
    ]);
  });

  it("takes a file once when two people throw it away at once", async () => {
    const source = await aSource(editor);
    const bytes = aPdf("Twice at once");
    const { id } = await addFile(editor, { kind: "source", recordId: source.id, bytes });
    const trashing = () => trashSourceFile(editor, { id });
    await whileHeld("Attachment", id, [trashing, trashing]);
    const actions = (await auditOf(source.id)).map(({ action }) => action);
    expect(actions.filter((action) => action === "source.trashed-file")).toHaveLength(1);
    expect((await getAttachment(editor, { id }))?.version).toBe(2);
  });
});

describe("the portrait", () => {
  it("is the newest photograph that is not in the trash", async () => {
    const person = await aPerson(editor);
    const record = { kind: "person", id: person.id };
    expect(await getPortrait(editor, record)).toBeNull();
    const older = await aPhotographOf(editor, "person", person.id, { description: "Older" });
    const newer = await aPhotographOf(editor, "person", person.id, { description: "Newer" });
    expect(await getPortrait(editor, record)).toMatchObject({ id: newer.id, description: "Newer" });
    await trashPersonPhotograph(editor, { id: newer.id });
    expect(await getPortrait(editor, record)).toMatchObject({ id: older.id });
  });

  it("of a case is the person’s until the case has one of its own", async () => {
    const own = await aCase(editor);
    const record = { kind: "case", id: own.id };
    const ofPerson = await aPhotographOf(editor, "person", own.personId);
    expect(await getPortrait(editor, record)).toMatchObject({ id: ofPerson.id });
    const ofCase = await aPhotographOf(editor, "case", own.id);
    await aPhotographOf(editor, "person", own.personId);
    expect(await getPortrait(editor, record)).toMatchObject({ id: ofCase.id });
  });

  it("of a hidden case is not given by way of a person who is known from an open one", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const { id: open } = await aCase(editor);
    const { personId } = hidden;
    await database().case.update({ where: { id: open }, data: { personId } });
    await aPhotographOf(editor, "person", hidden.personId);
    const [outsider] = outsiders as [Actor, Actor];
    expect(await getPortrait(outsider, { kind: "person", id: personId })).not.toBeNull();
    const ofCase = getPortrait(outsider, { kind: "case", id: hidden.id });
    await expect(ofCase).rejects.toThrow(NotFoundError);
  });
});

describe("two people who are made one", () => {
  it("bring their photographs together, and take them apart again", async () => {
    const [kept, merged] = [await aPerson(editor), await aPerson(editor)];
    const own = await aPhotographOf(editor, "person", kept.id);
    const brought = await aPhotographOf(editor, "person", merged.id);
    const trashed = await aPhotographOf(editor, "person", merged.id);
    await trashPersonPhotograph(editor, { id: trashed.id });
    const idsOf = async (id: string) =>
      (await listAttachments(editor, { kind: "person", id })).map((file) => file.id).sort();

    await mergePeople(editor, { keptId: kept.id, mergedId: merged.id });
    expect(await idsOf(kept.id)).toEqual([own.id, brought.id, trashed.id].sort());
    expect((await getPortrait(editor, { kind: "person", id: kept.id }))?.id).toBe(brought.id);
    const since = await aPhotographOf(editor, "person", kept.id);

    const merge = await database().personMerge.findFirstOrThrow({ where: { mergedId: merged.id } });
    expect(await undoMerge(editor, { id: merge.id })).toMatchObject({ complete: true });
    expect(await idsOf(kept.id)).toEqual([own.id, since.id].sort());
    expect(await idsOf(merged.id)).toEqual([brought.id, trashed.id].sort());
  });

  it("can be taken apart when they were made one before there were photographs", async () => {
    const [kept, merged] = [await aPerson(editor), await aPerson(editor)];
    await mergePeople(editor, { keptId: kept.id, mergedId: merged.id });
    const merge = await database().personMerge.findFirstOrThrow({ where: { mergedId: merged.id } });
    const record = merge.moved as { moved: Record<string, unknown> };
    const { photographs, ...moved } = record.moved;
    expect(photographs).toEqual([]);
    await database().personMerge.update({
      where: { id: merge.id },
      data: { moved: { ...record, moved } as object },
    });
    expect(await undoMerge(editor, { id: merge.id })).toMatchObject({ complete: true });
  });

  it("leave no photograph behind that is added in the same moment", async () => {
    const [kept, merged] = [await aPerson(editor), await aPerson(editor)];
    const adding = aPhotographOf(editor, "person", merged.id);
    const [added] = await Promise.allSettled([
      adding,
      mergePeople(editor, { keptId: kept.id, mergedId: merged.id }),
    ]);
    const behind = await database().attachment.count({ where: { personId: merged.id } });
    expect(behind).toBe(0);
    const moved = await database().attachment.count({ where: { personId: kept.id } });
    expect(moved).toBe(added.status === "fulfilled" ? 1 : 0);
  });
});
