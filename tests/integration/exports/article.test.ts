import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { FORMATS_OF } from "@/lib/features/exports/rules";
import { sowArticle } from "@/prisma/seed/article";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { ownerPool } from "@/tests/support/database";
import {
  madeExport,
  schemaErrors,
  sheetOf,
  watchTemporaryFiles,
  wordsOf,
} from "@/tests/integration/exports/read-export";
import { squeezed } from "@/tests/unit/exports/read-pdf";

const KINDS = ["one-page", "dossier", "short", "press-line", "wgad-draft"] as const;
const MADE = KINDS.flatMap((kind) => FORMATS_OF[kind].map((format) => ({ kind, format })));
const HELD = { Whelan: 2_043, Gershkovich: 491 } as const;
type Name = keyof typeof HELD;

const exportFolders = watchTemporaryFiles();

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  await sowArticle(editor);
}, 120_000);

const caseOf = async (name: Name) =>
  (await database().case.findFirstOrThrow({ where: { person: { fullName: { contains: name } } } }))
    .id;

async function rowCounts(): Promise<Record<string, number>> {
  const { rows } = await ownerPool().query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  const counts = rows
    .map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`)
    .join(" UNION ALL ");
  const found = await ownerPool().query<{ name: string; n: number }>(counts);
  return Object.fromEntries(found.rows.map(({ name, n }) => [name, n]));
}

async function countsOf(caseId: string) {
  const linked = { deletedAt: null, cases: { some: { caseId } } };
  return {
    statements: await database().statement.count({ where: linked }),
    contacts: await database().contact.count({ where: linked }),
    tasks: await database().task.count({ where: { caseId, deletedAt: null } }),
  };
}

describe("the article's records", () => {
  it("are sown once: a second time changes nothing, not even the audit trail", async () => {
    const before = await rowCounts();
    await sowArticle(editor);
    expect(await rowCounts()).toEqual(before);
    expect(before['"Case"']).toBe(2);
    expect(before['"AuditEvent"']).toBeGreaterThan(50);
  }, 120_000);
});

describe.each(["Whelan", "Gershkovich"] as const)("the export of the case of %s", (name) => {
  it.each(MADE)(
    "as $kind in $format can be opened and says how long",
    async ({ kind, format }) => {
      const caseId = await caseOf(name);
      const { content, sha256, bytes, fileName } = await madeExport(editor, {
        caseId,
        format,
        kind,
      });
      const words = squeezed(await wordsOf(content, format));
      expect(words).toContain(HELD[name].toLocaleString("en-GB"));
      expect(words).toContain(name);
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
      expect(bytes).toBe(content.length);
      expect(fileName).toMatch(
        /^VG-\d{4}-[\dA-Z]{4}-(one-page|dossier|short|press-line|wgad-draft)-\d{4}-\d\d-\d\d\.(pdf|docx|md|json|zip)$/,
      );
      const recorded = (await auditOf(caseId)).at(-1);
      expect(recorded).toMatchObject({
        action: "case.exported",
        actorId: editor.id,
        caseIds: [caseId],
      });
      expect(recorded?.changes).toMatchObject({
        format: { to: format },
        kind: { to: kind },
        sha256: { to: sha256 },
        bytes: { to: bytes },
      });
    },
    60_000,
  );

  it("as JSON follows the published schema, and holds as many records as the database", async () => {
    const caseId = await caseOf(name);
    const { content } = await madeExport(editor, {
      caseId,
      format: "json",
      includeInternalNotes: "on",
    });
    const data = JSON.parse(content.toString("utf8"));
    expect(schemaErrors(data)).toEqual([]);
    const counts = await countsOf(caseId);
    expect(data.case.counts).toMatchObject(counts);
    for (const kind of ["statements", "contacts", "tasks"] as const)
      expect(data[kind]).toHaveLength(counts[kind]);
    expect(data.sources).toHaveLength(data.case.counts.sources);
    expect(data.case.daysHeld).toMatchObject({ atLeast: HELD[name], atMost: HELD[name] });
  });

  it("keeps the team's plans and notes to itself unless they are asked for", async () => {
    const caseId = await caseOf(name);
    const { content } = await madeExport(editor, { caseId, format: "json" });
    const data = JSON.parse(content.toString("utf8"));
    expect(schemaErrors(data)).toEqual([]);
    expect(data).toMatchObject({ tasks: [], case: { internalNotes: null, counts: { tasks: 0 } } });
    const notes = data.statements.map((row: { internalNotes: unknown }) => row.internalNotes);
    expect(new Set(notes)).toEqual(new Set([null]));
  });

  it("as CSV has a row for each record, its words unaltered", async () => {
    const caseId = await caseOf(name);
    const { content } = await madeExport(editor, { caseId, format: "csv" });
    const stored = await database().statement.findMany({
      where: { deletedAt: null, cases: { some: { caseId } } },
    });
    const sheet = await sheetOf(content, "statements.csv");
    expect(sheet.map(({ id, text }) => [id, text?.replaceAll("\r\n", "\n")]).sort()).toEqual(
      stored.map(({ id, text }) => [id, text]).sort(),
    );
    expect(await sheetOf(content, "contacts.csv")).toHaveLength((await countsOf(caseId)).contacts);
  });
});

describe("a range of days", () => {
  it("limits statements and contacts to those that may have fallen within it, and counts the undated", async () => {
    const caseId = await caseOf("Whelan");
    const range = { from: "2023-08-01", to: "2023-08-31" };
    const { content } = await madeExport(editor, { caseId, format: "json", ...range });
    const data = JSON.parse(content.toString("utf8"));
    const inRange = { lte: new Date(range.to) };
    const where = {
      deletedAt: null,
      cases: { some: { caseId } },
      saidOnEarliest: inRange,
      saidOnLatest: { gte: new Date(range.from) },
    };
    expect(data.statements).toHaveLength(await database().statement.count({ where }));
    expect(data.statements.length).toBeLessThan((await countsOf(caseId)).statements);
    expect(data.case.export).toMatchObject(range);
    const markdown = await madeExport(editor, { caseId, format: "markdown", ...range });
    expect(markdown.content.toString("utf8")).toMatch(
      /from 1 August 2023 to 31 August 2023 only\. \d+ undated records? (is|are) left out/,
    );
  });
});

it("leaves no temporary file behind", () => {
  expect(exportFolders()).toEqual([]);
});
