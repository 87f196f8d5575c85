import { beforeAll, describe, expect, it } from "vitest";
import { ZodError } from "zod";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { addSource, editSource, restoreSource, trashSource } from "@/lib/features/sources/commands";
import { getSource, getSourceForm, listSources } from "@/lib/features/sources/queries";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { getStatement, getStatementForm } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;
let contributor: Actor;

const audited = (subjectId: string) =>
  database().auditEvent.findMany({ where: { subjectId }, orderBy: { seq: "asc" } });
const full = {
  ...{
    kind: "press_briefing",
    title: "Daily briefing",
    publisher: "Office of Tests",
    author: "A. Clerk",
    language: "fr",
  },
  ...{
    url: "https://example.org/briefing",
    archiveUrl: "https://archive.example.org/1",
    accessedOn: "2024-02-14",
  },
  publishedOn: { mode: "on", year: "2024", month: "2" },
  ...{
    captureNote: "Questions left out",
    reliability: "B",
    credibility: "2",
    internalNotes: "ask again",
  },
};

beforeAll(async () => {
  editor = await actorWithRole("editor");
  contributor = await actorWithRole("contributor");
});

describe("adding a source", () => {
  it("keeps every field and records who added it", async () => {
    const { id } = await addSource(contributor, full);
    expect(await getSource(contributor, { id })).toMatchObject({
      ...{
        kind: "press_briefing",
        title: "Daily briefing",
        author: "A. Clerk",
        language: "fr",
        url: full.url,
      },
      ...{
        accessedOn: "2024-02-14",
        reliability: "B",
        credibility: "2",
        captureNote: "Questions left out",
      },
      publishedOn: { edtf: "2024-02" },
    });
    const [event, ...others] = await audited(id);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      action: "source.added",
      actorId: contributor.id,
      subjectType: "source",
    });
    expect(event?.changes).toMatchObject({
      reliability: { from: null, to: "B" },
      credibility: { from: null, to: "2" },
    });
  });

  it("grades each axis apart", async () => {
    const { id } = await addSource(editor, { ...full, credibility: "" });
    expect(await getSource(editor, { id })).toMatchObject({ reliability: "B", credibility: null });
    await expect(addSource(editor, { ...full, reliability: "B2" })).rejects.toThrow(
      "Choose a grade from A to F",
    );
    await expect(addSource(editor, { ...full, credibility: "7" })).rejects.toThrow(
      "Choose a grade from 1 to 6",
    );
  });

  it("refuses addresses that are no web addresses, and writes nothing", async () => {
    const before = await database().source.count();
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "ftp://example.org",
      "example.org",
    ]) {
      await expect(addSource(editor, { ...full, url }), url).rejects.toThrow(
        "Enter the whole web address",
      );
    }
    await expect(addSource(editor, { ...full, title: " \u200b " })).rejects.toThrow(ZodError);
    await expect(addSource(await actorWithRole("viewer"), full)).rejects.toThrow(ForbiddenError);
    expect(await database().source.count()).toBe(before);
  });
});

describe("changing a source", () => {
  it("records what changed, with the cases it is cited for", async () => {
    const { id } = await aSource(editor);
    const caseRecord = await aCase(editor);
    await aStatement(editor, {
      cases: [{ case: { id: caseRecord.id } }],
      citations: [{ source: { id } }],
    });
    const { version } = await getSourceForm(editor, { id });
    await editSource(editor, { ...full, id, version });
    const event = (await audited(id)).at(-1);
    expect(event).toMatchObject({ action: "source.edited", caseIds: [caseRecord.id] });
    expect(event?.changes).toMatchObject({
      publisher: { from: "The Testing Gazette", to: "Office of Tests" },
    });
  });

  it("shows a second editor what stands now, and loses nothing", async () => {
    const { id } = await aSource(editor);
    const { version } = await getSourceForm(editor, { id });
    await editSource(editor, { ...full, id, version, title: "First" });
    const second = editSource(await actorWithRole("editor"), {
      ...full,
      id,
      version,
      title: "Second",
    });
    const refusal = await second.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ConflictError);
    expect((refusal as ConflictError).current).toMatchObject({
      changedBy: editor.name,
      values: { title: "First" },
    });
    expect((await getSource(editor, { id }))?.title).toBe("First");
  });

  it("lets contributors change only what they added", async () => {
    const { id } = await aSource(editor);
    const own = await aSource(contributor);
    await expect(editSource(contributor, { ...full, id, version: 1 })).rejects.toThrow(
      ForbiddenError,
    );
    await expect(editSource(contributor, { ...full, id: own.id, version: 1 })).resolves.toEqual({
      id: own.id,
    });
  });
});

describe("the trash", () => {
  it("takes a source out of the list and gives it back, each recorded once", async () => {
    const { id } = await aSource(editor);
    await trashSource(editor, { id });
    await trashSource(editor, { id });
    const listed = async (trash: string) =>
      (await listSources(editor, { trash })).rows.some((row) => row.id === id);
    expect([await listed(""), await listed("1")]).toEqual([false, true]);
    await restoreSource(editor, { id });
    expect([await listed(""), await listed("1")]).toEqual([true, false]);
    expect((await audited(id)).map(({ action }) => action)).toEqual([
      "source.added",
      "source.trashed",
      "source.restored",
    ]);
  });

  it("leaves citations standing: a statement that cites it can still be saved", async () => {
    const { id } = await aSource(editor);
    const statement = await aStatement(editor, {
      citations: [{ source: { id }, exactWords: "as said" }],
    });
    await trashSource(editor, { id });
    const { values, version } = await getStatementForm(editor, { id: statement.id });
    await editStatement(editor, { ...values, version });
    expect((await getStatement(editor, { id: statement.id }))?.citations).toMatchObject([
      { exactWords: "as said", source: { id } },
    ]);
    await expect(aStatement(editor, { citations: [{ source: { id } }] })).rejects.toThrow(
      "is on file",
    );
  });
});

describe("a source cited only for a restricted case", () => {
  it("is absent for everyone outside the team, in every way there is to reach it", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const { id } = await aSource(editor, { title: "Covert memorandum" });
    await aStatement(editor, {
      cases: [{ case: { id: hidden.id } }],
      citations: [{ source: { id } }],
    });
    for (const outsider of [await actorWithRole("admin"), await actorWithRole("editor")]) {
      expect(await getSource(outsider, { id })).toBeNull();
      expect((await listSources(outsider, { q: "Covert" })).total).toBe(0);
      for (const attempt of [
        () => getSourceForm(outsider, { id }),
        () => editSource(outsider, { ...full, id, version: 1 }),
        () => trashSource(outsider, { id }),
        () => restoreSource(outsider, { id }),
      ]) {
        await expect(attempt()).rejects.toThrow(NotFoundError);
      }
    }
    expect(await getSource(editor, { id })).not.toBeNull();
  });
});
