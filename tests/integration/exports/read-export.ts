import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { afterAll } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { exportCase } from "@/lib/features/exports/commands";
import { unzipped } from "@/tests/unit/exports/read-output";
import { readPdf } from "@/tests/unit/exports/read-pdf";

export const FORMATS = ["pdf", "docx", "markdown", "json", "csv"] as const;
type Format = (typeof FORMATS)[number];

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats(ajv);
const followsSchema = ajv.compile(JSON.parse(readFileSync("docs/export.schema.json", "utf8")));

/** What does not follow the published schema of the JSON export; empty when all does. */
export function schemaErrors(data: unknown): unknown {
  return followsSchema(data) ? [] : followsSchema.errors;
}

/** Makes an export, for staff unless it says otherwise, reads its file and removes it. */
export async function madeExport(
  actor: Actor,
  input: Record<string, unknown> & { format: Format },
) {
  const { path, fileName, sha256, bytes, discard } = await exportCase(actor, {
    audience: "internal",
    ...input,
  });
  const content = readFileSync(path);
  await discard();
  return { content, fileName, sha256, bytes };
}

/**
 * Gives the test file a folder of its own for temporary files, since other tests run beside it.
 * @returns what lists the exports that have not been cleared away
 */
export function watchTemporaryFiles(): () => string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "vigil-test-"));
  process.env.TMPDIR = folder;
  afterAll(() => rmSync(folder, { recursive: true }));
  return () => readdirSync(folder).filter((name) => name.startsWith("vigil-export-"));
}

/** All the words a reader of the file finds in it, whatever its format. */
export async function wordsOf(content: Buffer, format: Format): Promise<string> {
  if (format === "pdf") return (await readPdf(content)).text;
  if (format === "json" || format === "markdown") return content.toString("utf8");
  return [...(await unzipped(content)).values()].join("\n");
}

/** The rows of one sheet of a CSV export, by their headers. */
export async function sheetOf(content: Buffer, name: string): Promise<Record<string, string>[]> {
  const sheet = (await unzipped(content)).get(name) ?? "";
  return parse(sheet, { columns: true, bom: true }) as Record<string, string>[];
}
