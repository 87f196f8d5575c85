import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { listHistory } from "@/lib/features/history/queries";
import { trashSource } from "@/lib/features/sources/commands";
import { captureText } from "@/lib/features/sources/commands/capture-text";
import { getReading } from "@/lib/features/sources/queries/get-reading";
import { sha256 } from "@/lib/text/sha256";
import { actorWithRole } from "@/tests/support/actors";
import { aCapturedSource, CAPTURED, cite } from "@/tests/support/capture-factory";
import { ownerPool } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;
let contributor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  contributor = await actorWithRole("contributor");
});

const capturesOf = (sourceId: string) =>
  database().capture.findMany({ where: { sourceId }, orderBy: { version: "asc" } });

describe("capturing a text", () => {
  it("keeps it normalised, hashed, and on record without the text itself", async () => {
    const { id } = await aSource(editor);
    const raw = `\ufeff${CAPTURED.normalize("NFD").replaceAll("\n", "\r\n")}`;
    const note = "Copied from the page";
    const capture = await captureText(editor, {
      sourceId: id,
      text: raw,
      extent: "excerpts",
      note,
    });
    const text = CAPTURED.normalize("NFC");
    expect(await capturesOf(id)).toMatchObject([
      {
        ...{ id: capture.id, version: 1, extent: "excerpts", note },
        ...{ text, sha256: sha256(text), capturedById: editor.id },
      },
    ]);
    const [event] = await database().auditEvent.findMany({
      where: { subjectId: id, action: "source.captured-text" },
    });
    expect(event?.changes).toMatchObject({
      captureVersion: { from: null, to: 1 },
      captureSha256: { from: null, to: sha256(text) },
    });
    expect(JSON.stringify(event?.changes)).not.toContain("envoy");
    const { entries } = (await listHistory(editor, { subjectType: "source", subjectId: id })) ?? {};
    expect(JSON.stringify(entries?.[0])).toContain("Excerpts");
  });

  it("gives a corrected text the next version, and leaves the earlier one and its citations", async () => {
    const source = await aCapturedSource(editor);
    const { id: statementId } = await aStatement(editor);
    await cite(editor, source, "We have not forgotten you", `statement.${statementId}`);
    const second = await captureText(editor, { sourceId: source.id, text: `${CAPTURED} More.` });
    expect(second.version).toBe(2);
    expect((await capturesOf(source.id))[0]?.text).toBe(source.text);
    const newest = await getReading(editor, { sourceId: source.id });
    expect(newest).toMatchObject({ capture: { version: 2 }, citationCount: 0 });
    expect(newest?.versions.map(({ version }) => version)).toEqual([2, 1]);
    const first = await getReading(editor, { sourceId: source.id, captureId: source.captureId });
    expect(first).toMatchObject({ capture: { version: 1 }, citationCount: 1 });
  });

  it("refuses the text it has, however its lines end", async () => {
    const source = await aCapturedSource(editor);
    const again = captureText(editor, {
      sourceId: source.id,
      text: CAPTURED.replaceAll("\n", "\r\n"),
    });
    await expect(again).rejects.toThrow("character for character");
    expect(await capturesOf(source.id)).toHaveLength(1);
  });

  it.each([
    ["a NUL", "a\u0000b", "NUL"],
    ["nothing but blanks", " \n\u200b", "Enter the text"],
    ["too much", "a".repeat(2_000_001), "2,000,000"],
  ])("refuses %s, and writes nothing", async (_what, text, words) => {
    const { id } = await aSource(editor);
    await expect(captureText(editor, { sourceId: id, text })).rejects.toThrow(words);
    expect(await capturesOf(id)).toEqual([]);
  });

  it("takes two million characters of two code units each", async () => {
    const { id } = await aSource(editor);
    await captureText(editor, { sourceId: id, text: "😀".repeat(2_000_000) });
    const reading = await getReading(editor, { sourceId: id, part: 2 });
    expect(reading?.parts).toBeGreaterThan(10);
    expect(reading?.paragraphs[0]?.start).toBe(reading?.stretch.start);
  });

  it("numbers two captures made at once one after the other", async () => {
    const { id } = await aSource(editor);
    await Promise.all(["one", "two"].map((text) => captureText(editor, { sourceId: id, text })));
    expect((await capturesOf(id)).map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe("who may capture", () => {
  it("is whoever may edit the source", async () => {
    const { id } = await aSource(editor);
    const own = await aSource(contributor);
    const text = "Words.";
    await expect(captureText(contributor, { sourceId: id, text })).rejects.toThrow(ForbiddenError);
    await expect(
      captureText(await actorWithRole("viewer"), { sourceId: own.id, text }),
    ).rejects.toThrow(ForbiddenError);
    await expect(captureText(contributor, { sourceId: own.id, text })).resolves.toMatchObject({
      version: 1,
    });
  });

  it("is nobody for whom the source is hidden, and nobody while it is in the trash", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const source = await aCapturedSource(editor);
    await aStatement(editor, {
      cases: [{ case: { id: hidden.id } }],
      citations: [{ source: { id: source.id } }],
    });
    const outsider = await actorWithRole("admin");
    const attempt = captureText(outsider, { sourceId: source.id, text: "Words." });
    await expect(attempt).rejects.toThrow(NotFoundError);
    expect(await getReading(outsider, { sourceId: source.id })).toBeNull();
    await trashSource(editor, { id: source.id });
    const late = captureText(editor, { sourceId: source.id, text: "Words." });
    await expect(late).rejects.toThrow("Restore this source");
  });
});

describe("a captured text", () => {
  it.each([
    `UPDATE "Capture" SET "text" = 'x'`,
    `UPDATE "Capture" SET "sha256" = repeat('0', 64)`,
    `DELETE FROM "Capture"`,
    `TRUNCATE "Capture" CASCADE`,
  ])("stands against SQL, of the application and of the owner: %s", async (sql) => {
    await aCapturedSource(editor);
    const application = new pg.Client({ connectionString: process.env.VIGIL_APP_DATABASE_URL });
    await application.connect();
    await expect(application.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    await application.end();
    await expect(ownerPool().query(sql)).rejects.toThrow("is sealed");
  });
});
