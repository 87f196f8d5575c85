import { createHash } from "node:crypto";

import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { ZodError } from "zod";

import { readWholeBlob } from "@/lib/blobs/blob-store";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import {
  getAttachment,
  getDisplayFile,
  getOriginalFile,
  listAttachments,
} from "@/lib/features/attachments/queries/attachments";
import { UploadRefusedError } from "@/lib/features/attachments/refusal";
import type { RecordKind } from "@/lib/features/attachments/schema";
import type { StoredFile } from "@/lib/features/attachments/types";
import { uploadProblems } from "@/lib/features/attachments/upload-problems";
import { actorWithRole } from "@/tests/support/actors";
import { addFile, aPdf, aPhotograph, aPhotographOf } from "@/tests/support/attachment-factory";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase, aPerson } from "@/tests/support/factories";
import { IMAGES } from "@/tests/support/sample-files";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;
let contributor: Actor;
let viewer: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  contributor = await actorWithRole("contributor");
  viewer = await actorWithRole("viewer");
});

const bytesOf = (file: StoredFile | null) => {
  if (!file) throw new Error("No such file");
  return readWholeBlob(file.sha256, file.byteSize);
};
const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const counts = async () => ({
  blobs: await database().blob.count(),
  chunks: await database().blobChunk.count(),
  attachments: await database().attachment.count(),
  events: await database().auditEvent.count(),
});

describe("adding a file to a source", () => {
  it("keeps the bytes as they are, with all that is known of them", async () => {
    const source = await aSource(contributor);
    const bytes = aPdf("Minutes");
    const { id } = await addFile(contributor, {
      ...{ kind: "source", recordId: source.id, bytes, fileName: "نامه.pdf" },
      over: { credit: "The Testing Gazette" },
    });
    expect(await getAttachment(viewer, { id })).toMatchObject({
      ...{ id, fileName: "نامه.pdf", mediaType: "application/pdf", byteSize: bytes.length },
      ...{ sha256: digest(bytes), shown: false, description: null, credit: "The Testing Gazette" },
      ...{ addedBy: contributor.name, deletedAt: null },
      record: { kind: "source", id: source.id },
    });
    expect((await bytesOf(await getOriginalFile(viewer, { id }))).equals(bytes)).toBe(true);
    expect(await getDisplayFile(viewer, { id })).toBeNull();
  });

  it("stands in the history of the source", async () => {
    const source = await aSource(editor);
    const bytes = aPdf("History");
    await addFile(editor, { kind: "source", recordId: source.id, bytes, fileName: "h.pdf" });
    const entries = await auditOf(source.id);
    expect(entries.at(-1)).toMatchObject({
      action: "source.added-file",
      actorId: editor.id,
      changes: {
        file: { from: null, to: "h.pdf" },
        fileType: { from: null, to: "application/pdf" },
        fileSize: { from: null, to: bytes.length },
        sha256: { from: null, to: digest(bytes) },
      },
    });
  });

  it("finds the type by itself, and the name's ending with it", async () => {
    const source = await aSource(editor);
    const png = await IMAGES["image/png"]();
    const { id } = await addFile(editor, {
      ...{ kind: "source", recordId: source.id, bytes: png, fileName: "page.html" },
    });
    expect(await getAttachment(editor, { id })).toMatchObject({
      ...{ mediaType: "image/png", fileName: "page.html.png", shown: true },
    });
  });

  it("keeps equal bytes once, each row for itself", async () => {
    const [one, two] = [await aSource(editor), await aSource(editor)];
    const bytes = aPdf("Twice on file");
    await addFile(editor, { kind: "source", recordId: one.id, bytes, fileName: "a.pdf" });
    const before = await counts();
    await addFile(editor, { kind: "source", recordId: two.id, bytes, fileName: "b.pdf" });
    const after = await counts();
    expect([after.blobs, after.chunks]).toEqual([before.blobs, before.chunks]);
    expect(after.attachments).toBe(before.attachments + 1);
  });
});

describe("adding a photograph", () => {
  it.each<"case" | "person">(["case", "person"])(
    "to a %s keeps the original untouched and shows a copy that tells nothing",
    async (kind) => {
      const record = await (kind === "case" ? aCase(editor) : aPerson(editor));
      const bytes = await aPhotograph({ width: 300, height: 200, colour: "#123456" });
      const over = { description: "A blue field" };
      const { id } = await addFile(editor, {
        ...{ kind, recordId: record.id, bytes, fileName: "IMG_0001.JPG", over },
      });
      const original = await bytesOf(await getOriginalFile(viewer, { id }));
      expect(original.equals(bytes)).toBe(true);
      expect((await sharp(original).metadata()).exif?.toString("latin1")).toContain("Testphone");
      const display = await getDisplayFile(viewer, { id });
      expect(display?.contentType).toBe("image/webp");
      const copy = await bytesOf(display);
      expect((await sharp(copy).metadata()).exif).toBeUndefined();
      expect(copy.toString("latin1")).not.toContain("Testphone");
    },
  );

  it("needs a description and an image", async () => {
    const person = await aPerson(editor);
    const add = (bytes: Buffer, over: Record<string, unknown> = {}) =>
      addFile(editor, { kind: "person", recordId: person.id, bytes, over });
    const before = await counts();
    const undescribed = await add(await aPhotograph(), { description: " " }).catch(String);
    expect(undescribed).toContain("Describe what the photograph shows");
    await expect(add(aPdf(), { description: "A page" })).rejects.toMatchObject({
      problem: "no-image",
    });
    const torn = (await aPhotograph({ width: 500, height: 500 })).subarray(0, 900);
    await expect(add(torn, { description: "Half a field" })).rejects.toMatchObject({
      problem: "broken-image",
    });
    expect(await counts()).toEqual(before);
  });

  it("names every problem of a form at once", async () => {
    const { addPersonPhotograph } =
      await import("@/lib/features/attachments/commands/add-attachment");
    const person = await aPerson(editor);
    const input = { recordId: person.id, fileName: "", credit: "c".repeat(501) };
    const error: unknown = await addPersonPhotograph(editor, input).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ZodError);
    expect(uploadProblems(error).sort()).toEqual(["long-credit", "no-description", "no-file"]);
  });
});

describe("who may add a file", () => {
  const RECORDS: Record<RecordKind, (actor: Actor) => Promise<{ id: string }>> = {
    source: aSource,
    case: aCase,
    person: aPerson,
  };

  it.each<RecordKind>(["source", "case", "person"])("is who may change the %s", async (kind) => {
    const bytes = await aPhotograph();
    const add = (actor: Actor, recordId: string) =>
      addFile(actor, { kind, recordId, bytes, over: { description: "A field" } });
    const [theirs, own] = [await RECORDS[kind](editor), await RECORDS[kind](contributor)];
    const before = await counts();
    await expect(add(viewer, own.id)).rejects.toThrow(ForbiddenError);
    await expect(add(contributor, theirs.id)).rejects.toThrow(ForbiddenError);
    expect(await counts()).toEqual(before);
    await add(contributor, own.id);
    await add(editor, own.id);
  });

  it("is nobody where the case is hidden, administrators included", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const admin = await actorWithRole("admin");
    const before = await counts();
    for (const [kind, recordId] of [
      ["case", hidden.id],
      ["person", hidden.personId],
    ] as const) {
      await expect(aPhotographOf(admin, kind, recordId)).rejects.toThrow(NotFoundError);
    }
    await expect(aPhotographOf(admin, "case", crypto.randomUUID())).rejects.toThrow(NotFoundError);
    expect(await counts()).toEqual(before);
  });

  it("is nobody while the record is in the trash", async () => {
    const trashed = await aCase(editor);
    await trashCase(editor, { id: trashed.id });
    const before = await counts();
    const adding = aPhotographOf(editor, "case", trashed.id);
    await expect(adding).rejects.toBeInstanceOf(UploadRefusedError);
    await expect(adding).rejects.toMatchObject({ problem: "trashed" });
    expect(await counts()).toEqual(before);
  });
});

describe("a form sent twice", () => {
  it("adds one file, also when both arrive at once", async () => {
    const person = await aPerson(editor);
    const over = { submissionId: crypto.randomUUID() };
    const send = () => aPhotographOf(editor, "person", person.id, over);
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await send()).toEqual(first);
    expect(await listAttachments(editor, { kind: "person", id: person.id })).toHaveLength(1);
    const added = (await auditOf(person.id)).filter(({ action }) => action.endsWith("photograph"));
    expect(added).toHaveLength(1);
  });

  it("is refused when it brings another file the second time", async () => {
    const source = await aSource(editor);
    const over = { submissionId: crypto.randomUUID() };
    const send = (words: string) =>
      addFile(editor, { kind: "source", recordId: source.id, bytes: aPdf(words), over });
    await send("The first");
    await expect(send("The second")).rejects.toThrow(ConflictError);
    expect(await listAttachments(editor, { kind: "source", id: source.id })).toHaveLength(1);
  });
});
