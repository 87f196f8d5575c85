import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { captureText } from "@/lib/features/sources/commands/capture-text";
import { verifySource } from "@/lib/features/sources/queries/verify-source";
import { runNode } from "@/scripts/terminal/run-command";
import { actorWithRole } from "@/tests/support/actors";
import { addFile, aPdf } from "@/tests/support/attachment-factory";
import { aCapturedSource, CAPTURED, cite } from "@/tests/support/capture-factory";
import { newTestDatabase, ownerPool } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";
import { urlFor } from "@/tests/support/test-server";

const WORDS = "We have not forgotten you";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

/** What somebody with all rights over the server could do: rewrite behind the triggers' back. */
async function tamper(table: string, sql: string, values: unknown[] = []): Promise<void> {
  await ownerPool().query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  try {
    await ownerPool().query(sql, values);
  } finally {
    await ownerPool().query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  }
}

/** A captured source with one statement citing it, and what its page says of it. */
async function aCitedSource() {
  const source = await aCapturedSource(editor);
  const { id: statementId } = await aStatement(editor);
  const { id: citationId } = await cite(editor, source, WORDS, `statement.${statementId}`);
  const rewrite = (text: string) =>
    tamper("Capture", `UPDATE "Capture" SET "text" = $1 WHERE "id" = $2`, [text, source.captureId]);
  return { ...source, statementId, citationId, rewrite };
}

async function checked(sourceId: string, actor = editor) {
  const check = (await verifySource(actor, { id: sourceId }))?.check;
  const [capture] = check?.captures ?? [];
  return { check, capture, ofText: capture?.problems ?? [], ofCitation: capture?.citations ?? [] };
}

describe("verifying a source", () => {
  it("says what holds", async () => {
    const { id, captureId, citationId } = await aCitedSource();
    expect((await checked(id)).check).toMatchObject({
      missing: [],
      captures: [
        {
          ...{ id: captureId, version: 1, problems: [] },
          citations: [{ id: citationId, words: WORDS, problems: [] }],
        },
      ],
    });
  });

  it("names a text of which one character changed, and what no longer stands where it was cited", async () => {
    const source = await aCitedSource();
    await source.rewrite(source.text.replace("forgotten", "forgetten"));
    const { ofText, ofCitation } = await checked(source.id);
    expect(ofText).toEqual([expect.stringContaining("is not the one that was captured")]);
    expect(ofCitation).toMatchObject([
      { id: source.citationId, problems: [expect.stringContaining("Other words stand")] },
    ]);
  });

  it("says where words stand that were moved, and moves nothing", async () => {
    const source = await aCitedSource();
    await source.rewrite(`!${source.text}`);
    const [citation] = (await checked(source.id)).ofCitation;
    expect(citation?.problems[0]).toContain("The same words stand at characters 26–50");
    const { rows } = await ownerPool().query(`SELECT "start" FROM "Citation" WHERE id = $1`, [
      source.citationId,
    ]);
    expect(rows).toEqual([{ start: 24 }]);
  });

  it("finds a change outside every citation", async () => {
    const source = await aCitedSource();
    await source.rewrite(`${source.text.slice(0, -1)}!`);
    const { ofText, ofCitation } = await checked(source.id);
    expect(ofText).toHaveLength(1);
    expect(ofCitation).toMatchObject([{ problems: [] }]);
  });

  it("finds a text rewritten together with its hash, by what the history kept", async () => {
    const source = await aCitedSource();
    await tamper(
      "Capture",
      `UPDATE "Capture" SET "text" = $1, "sha256" = encode(sha256(convert_to($1, 'UTF8')), 'hex') WHERE "id" = $2`,
      [`${source.text} More.`, source.captureId],
    );
    const { ofText } = await checked(source.id);
    expect(ofText).toEqual([expect.stringContaining("The history tells of another text")]);
  });

  it("finds a captured text that nobody captured", async () => {
    const { id, captureId } = await aCapturedSource(editor);
    await ownerPool().query(
      `INSERT INTO "Capture" ("id", "sourceId", "version", "text", "sha256", "capturedById")
       SELECT gen_random_uuid(), "sourceId", 3, "text", "sha256", "capturedById" FROM "Capture" WHERE "id" = $1`,
      [captureId],
    );
    const { check } = await checked(id);
    expect(check?.missing).toEqual([expect.stringContaining("Version 2")]);
    expect(check?.captures[1]?.problems).toEqual(["The history does not tell of its capture."]);
  });

  it("finds a captured text that was taken away", async () => {
    const { id, captureId } = await aCapturedSource(editor);
    await captureText(editor, { sourceId: id, text: `${CAPTURED} More.` });
    await tamper("Capture", `DELETE FROM "Capture" WHERE "id" = $1`, [captureId]);
    expect((await checked(id)).check?.missing).toEqual([
      "Version 1 of the captured text is missing.",
    ]);
  });

  it.each([
    ["its place", `"start" = "start" + 1, "end" = "end" + 1`],
    ["its words", `"exactWords" = 'We have forgotten you'`],
    ["what stood before it", `"prefix" = 'He never said: '`],
    ["what stood after it", `"suffix" = "suffix" || '#'`],
  ])("finds a citation of which somebody rewrote %s", async (_what, change) => {
    const source = await aCitedSource();
    await ownerPool().query(`UPDATE "Citation" SET ${change} WHERE id = $1`, [source.citationId]);
    const { ofText, ofCitation } = await checked(source.id);
    expect(ofText).toEqual([]);
    expect(ofCitation[0]?.problems).toHaveLength(1);
  });

  it("shows nobody a citation that is hidden from them", async () => {
    const source = await aCitedSource();
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const covert = await aStatement(editor, { cases: [{ case: { id: hidden.id } }] });
    await cite(editor, source, "the envoy said", `statement.${covert.id}`);
    await source.rewrite("Nothing is left.");
    const outsider = await actorWithRole("admin");
    expect((await checked(source.id, outsider)).ofCitation).toHaveLength(1);
    expect((await checked(source.id)).ofCitation).toHaveLength(2);
    expect(JSON.stringify(await verifySource(outsider, { id: source.id }))).not.toContain(
      covert.id,
    );
  });
});

describe("npm run verify", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "vigil-verify-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The test file's own database, by default. */
  const ownUrl = () => {
    const { pathname } = new URL(process.env.VIGIL_APP_DATABASE_URL ?? "");
    return urlFor(inject("ownerUrl"), pathname.slice(1));
  };

  function verify(DATABASE_URL = ownUrl()) {
    const env = { ...process.env, DATABASE_URL, VIGIL_DATA_DIR: folder };
    return runNode(["scripts/bootstrap.mjs", "verify"], { env });
  }

  it("names source, captured text, citation and audit entry, and exits with 1", async () => {
    const broken = await aCitedSource();
    await broken.rewrite(broken.text.replace("forgotten", "forgetten"));
    await tamper("AuditEvent", `UPDATE "AuditEvent" SET "actorName" = 'Somebody' WHERE seq = 2`);
    const { code, output } = await verify();
    expect(code).toBe(1);
    for (const id of [broken.id, broken.captureId, broken.citationId, broken.statementId]) {
      expect(output).toContain(id);
    }
    expect(output).toContain("Entry 2 is not as it was written");
    expect(output).toMatch(/things do not hold/);
  });

  it("names the attachment whose bytes are not those that were added", async () => {
    const bytes = aPdf("To be altered");
    const { id: recordId } = await aSource(editor);
    const { id } = await addFile(editor, { kind: "source", recordId, bytes });
    const alter = (change: string) =>
      tamper(
        "BlobChunk",
        `UPDATE "BlobChunk" c SET "bytes" = ${change} FROM "Attachment" a
          WHERE a."id" = $1 AND c."sha256" = a."sha256"`,
        [id],
      );
    await alter(`set_byte(c."bytes", 12, 0)`);
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(output).toContain(`File of attachment ${id}: The bytes are not those that were added.`);
    await alter(`substr(c."bytes", 2)`);
    expect((await verify()).output).toContain(
      `File of attachment ${id}: ${bytes.length - 1} bytes are on file where ${bytes.length} were added.`,
    );
  });

  it("says that everything holds, and exits with 0", async () => {
    const database = await newTestDatabase();
    const { code, output } = await verify(database.ownerUrl);
    await database.drop();
    expect(output).toContain("Everything holds.");
    expect(code).toBe(0);
  });
});
