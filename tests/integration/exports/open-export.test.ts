import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { listTables } from "@/lib/db/backup/table-list";
import { database } from "@/lib/db/client";
import { EXPORTED_NOUNS, EXPORTED_TABLES, LEFT_OUT } from "@/lib/db/open-export/nouns";
import { writeOpenExport } from "@/lib/db/open-export/write-export";
import { withClient } from "@/lib/db/with-client";
import { recordOpenExport } from "@/lib/features/settings/commands/record-open-export";
import { exportEverything } from "@/scripts/export/whole";
import { actorWithRole } from "@/tests/support/actors";
import { aPhotographOf } from "@/tests/support/attachment-factory";
import { auditOf } from "@/tests/support/audit-trail";
import { aContact } from "@/tests/support/contact-factory";
import { ownerPool, ownerUrlOfFile } from "@/tests/support/database";
import { FACT_KINDS } from "@/tests/support/fact-factory";
import { aCase, aStatement } from "@/tests/support/factories";

const SUBJECT = "00000000-0000-4000-8000-000000000004";
const root = mkdtempSync(path.join(tmpdir(), "vigil-open-export-"));
const folder = path.join(root, "everything");
const HOSTILE = "../../\u202eevil/..\\con:名?.jpg";

let editor: Actor;
let hidden: { id: string; reference: string; personId: string };

type Line = Record<string, unknown>;

const linesOf = (name: string) =>
  readFileSync(path.join(folder, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

beforeAll(async () => {
  editor = await actorWithRole("editor");
  hidden = await aCase(editor, { restricted: true, members: [editor] });
  for (const { record, fields } of FACT_KINDS)
    await record(editor, { caseId: hidden.id, ...(await fields(editor, hidden.id)) });
  await aStatement(editor, {
    text: "Words “of\n\\nothing”.",
    cases: [{ case: { id: hidden.id } }],
  });
  await aContact(editor);
  await aPhotographOf(editor, "person", hidden.personId);
  await database().attachment.updateMany({
    where: { personId: hidden.personId },
    data: { fileName: HOSTILE },
  });
  await exportEverything(folder);
});

afterAll(() => rmSync(root, { recursive: true }));

describe("an export of everything", () => {
  it("leaves no table out but those that are named, with the reason", async () => {
    const tables = await withClient(ownerUrlOfFile(), (client) => listTables(client));
    const known = [...EXPORTED_TABLES, ...Object.keys(LEFT_OUT)];
    expect(tables.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    expect(new Set(EXPORTED_TABLES).size).toBe(EXPORTED_TABLES.length);
  });

  it("holds every record of every noun, restricted cases and their parts too", async () => {
    for (const [name, { table }] of Object.entries(EXPORTED_NOUNS)) {
      const { rows } = await ownerPool().query<{ n: number }>(
        `SELECT count(*)::int AS n FROM "${table}"`,
      );
      const written =
        readFileSync(path.join(folder, `${name}.jsonl`), "utf8").split("\n").length - 1;
      // The export's own entry came after it.
      expect(written, name).toBe((rows[0]?.n ?? 0) - (name === "audit-trail" ? 1 : 0));
    }
    const [caseLine] = linesOf("cases");
    expect(caseLine).toMatchObject({ id: hidden.id, visibility: "restricted" });
    expect(caseLine?.members).toMatchObject([{ userId: editor.id }]);
    expect(linesOf("statements")[0]).toMatchObject({
      text: "Words “of\n\\nothing”.",
      cases: [{ caseId: hidden.id }],
    });
    const facts = linesOf("case-facts");
    expect(facts.length).toBeGreaterThanOrEqual(FACT_KINDS.length);
    for (const fact of facts) expect(fact.record).toMatchObject({ id: fact.id });
  });

  it("holds no secret and nothing that the database computes", () => {
    for (const name of Object.keys(EXPORTED_NOUNS)) {
      const text = readFileSync(path.join(folder, `${name}.jsonl`), "utf8");
      expect(/passwordHash|tokenHash/.test(text), name).toBe(false);
      // The trail tells what a row held when it was changed.
      if (name !== "audit-trail")
        expect(/newestFirst|"search"|foldedNames/.test(text), name).toBe(false);
    }
    expect(Object.keys(linesOf("users")[0] ?? {}).sort()).toEqual(
      [...(EXPORTED_NOUNS.users?.columns ?? [])].sort(),
    );
  });

  it("holds the attachments byte for byte, under names that lead nowhere", async () => {
    const { id, sha256 } = await database().attachment.findFirstOrThrow();
    const [name = ""] = readdirSync(path.join(folder, "files", id));
    expect(readdirSync(path.join(folder, "files"))).toEqual([id]);
    expect(name).not.toMatch(/[\\/:\u202e]/);
    const bytes = readFileSync(path.join(folder, "files", id, name));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
  });

  it("lists every file with its digest, is private, and is on record", async () => {
    const index = JSON.parse(readFileSync(path.join(folder, "index.json"), "utf8")) as {
      files: { path: string; sha256: string; bytes: number }[];
      trailHead: { seq: string };
    };
    for (const { path: name, sha256, bytes } of index.files) {
      const content = readFileSync(path.join(folder, name));
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
      expect(content.length).toBe(bytes);
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(await auditOf(SUBJECT)).toMatchObject([
      {
        action: "workspace.exported",
        changes: {
          files: { to: index.files.length },
          lastEntry: { to: index.trailHead.seq },
        },
      },
    ]);
  });
});

describe("an export that cannot be made", () => {
  const url = () => process.env.VIGIL_APP_DATABASE_URL ?? "";

  it("does not touch a folder that holds anything, or a file", async () => {
    await expect(exportEverything(folder)).rejects.toThrow(/is no empty folder/);
    const file = path.join(root, "file");
    writeFileSync(file, "x");
    await expect(exportEverything(file)).rejects.toThrow(/is no empty folder/);
    expect(readFileSync(file, "utf8")).toBe("x");
  });

  it("leaves nothing when it cannot be recorded, or stored bytes are not what they were", async () => {
    const other = path.join(root, "other");
    mkdirSync(other);
    const refuse = () => Promise.reject(new Error("no room in the trail"));
    await expect(writeOpenExport(url(), other, refuse)).rejects.toThrow("no room");
    expect(readdirSync(other)).toEqual([]);
    await ownerPool().query(`ALTER TABLE "BlobChunk" DISABLE TRIGGER USER;
      UPDATE "BlobChunk" SET bytes = set_byte(bytes, 5, 1 + get_byte(bytes, 5) % 200);
      ALTER TABLE "BlobChunk" ENABLE TRIGGER USER`);
    await expect(exportEverything(other)).rejects.toThrow(/Nothing was exported/);
    expect(existsSync(path.join(other, "index.json"))).toBe(false);
    expect(readdirSync(other)).toEqual([]);
    expect(await auditOf(SUBJECT)).toHaveLength(1);
  });

  it("is recorded by nobody who is signed in", async () => {
    const figures = { files: 1, records: 1, bytes: 1, lastEntry: "1", sha256: "0".repeat(64) };
    for (const role of ["editor", "admin"] as const)
      await expect(recordOpenExport(await actorWithRole(role), figures)).rejects.toThrow(
        /Only the command line|does not allow/,
      );
  });
});
