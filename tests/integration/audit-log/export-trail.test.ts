import { existsSync, readFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { exportTrail } from "@/lib/features/audit-log/commands/export-trail";
import { actorWithRole } from "@/tests/support/actors";
import { actionsOf } from "@/tests/support/audit-trail";
import { ownerPool } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

const HOSTILE = [
  "=1+1",
  ' =HYPERLINK("http://x")',
  "\t@SUM(A1)",
  "+cmd|' /C calc'!A0",
  "\u200b=1",
  "＝1+1",
  'a"b\r\n=2,3',
  "<script>alert(1)</script>",
];

let admin: Actor;
let editor: Actor;

beforeAll(async () => {
  admin = await actorWithRole("admin", "=Ada()");
  editor = await actorWithRole("editor");
  for (const fullName of HOSTILE) await aPerson(editor, { fullName, notes: fullName });
  const outsider = await actorWithRole("editor");
  const hidden = await aCase(outsider, { restricted: true, members: [outsider] });
  await aStatement(outsider, { text: "Hidden words.", cases: [{ case: { id: hidden.id } }] });
});

async function exported(actor: Actor, input: Record<string, unknown>) {
  const file = await exportTrail(actor, input);
  const content = readFileSync(file.path);
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
  expect(createHash("sha256").update(content).digest("hex")).toBe(file.sha256);
  await file.discard();
  expect(existsSync(file.path)).toBe(false);
  return { file, text: content.toString("utf8") };
}

const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("an export of the audit trail", () => {
  it("holds every entry, oldest first, each naming the hash before it", async () => {
    const { file, text } = await exported(admin, { format: "jsonl" });
    const lines = linesOf(text);
    const { rows } = await ownerPool().query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM "AuditEvent" WHERE seq <= $1 ORDER BY seq`,
      [lines.length],
    );
    expect(lines.map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash));
    expect(lines.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      lines.slice(0, -1).map(({ hash }) => hash),
    );
    expect(file.entries).toBe(lines.length);
    expect(text).not.toContain("Hidden words");
    expect(lines.at(-1)).toEqual({
      ...{ seq: String(lines.length), level: "restricted" },
      ...{ at: expect.any(String), hash: expect.any(String), previousHash: expect.any(String) },
    });
  });

  it("is itself an entry: who, which filters, how many, and the file's digest", async () => {
    const { file } = await exported(admin, { format: "csv", about: "person", who: "" });
    const { rows } = await ownerPool().query<{ changes: Record<string, { to: unknown }> }>(
      `SELECT changes FROM "AuditEvent" ORDER BY seq DESC LIMIT 1`,
    );
    const changes = rows[0]?.changes;
    expect(changes?.sha256?.to).toBe(file.sha256);
    expect(changes?.entries?.to).toBe(file.entries);
    expect(changes?.about?.to).toBe("person");
    expect((await actionsOf(admin.id)).at(-1)).toBe("audit-log.exported");
  });

  it("gives spreadsheets no cell that runs, and loses no text", async () => {
    const { text } = await exported(admin, { format: "csv" });
    const table = parse(text, { bom: true, relax_column_count: false }) as string[][];
    for (const cell of table.slice(1).flat())
      expect(cell).not.toMatch(/^[\s\p{Cf}\p{Zs}]*[=+\-@＝＋－＠|%]/u);
    const names = table.map((row) => row[7] ?? "");
    for (const hostile of ["=1+1", "<script>alert(1)</script>", "＝1+1"])
      expect(names.some((name) => name.endsWith(hostile))).toBe(true);
  });

  it("is refused to every other role, and with filters that are not understood", async () => {
    for (const role of ["viewer", "contributor", "editor"] as const)
      await expect(exportTrail(await actorWithRole(role), { format: "csv" })).rejects.toThrow(
        /does not allow/,
      );
    for (const bad of [
      { format: "exe" },
      { format: "csv", who: "x" },
      { format: "csv", from: "x" },
    ])
      await expect(exportTrail(admin, bad)).rejects.toThrow();
  });
});
