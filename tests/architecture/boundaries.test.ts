import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

import { IMPORT_CYCLES } from "@/scripts/testing/import-cycles";

const eslint = new ESLint();

/** The rules broken by a file that imports one thing, as if it stood at a path. */
async function rulesBroken(filePath: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(
    `import * as planted from "${imported}";\nexport const seen = planted;\n`,
    {
      filePath,
    },
  );
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? "unknown");
}

const PLANTED: [reason: string, filePath: string, imported: string][] = [
  ["a page reads the database", "app/(dashboard)/statements/page.tsx", "@/lib/db/client"],
  [
    "a page runs a command past its action",
    "app/(dashboard)/statements/page.tsx",
    "@/lib/features/sources/commands",
  ],
  [
    "a component queries",
    "components/statements/speaker-line.tsx",
    "@/lib/features/statements/queries",
  ],
  [
    "a component runs a command",
    "components/statements/speaker-line.tsx",
    "@/lib/features/sources/commands",
  ],
  [
    "a component of one feature uses another's",
    "components/statements/speaker-line.tsx",
    "@/components/sources/citation-list",
  ],
  ["a primitive knows a feature", "components/ui/badge.tsx", "@/lib/features/statements/labels"],
  [
    "a form primitive knows a feature",
    "components/forms/field.tsx",
    "@/lib/features/statements/labels",
  ],
  ["a rule reads the database", "lib/features/statements/rules.ts", "@/lib/db/client"],
  ["a schema reads the database", "lib/features/statements/schema.ts", "@/lib/db/client"],
  [
    "a query runs a command",
    "lib/features/statements/queries.ts",
    "@/lib/features/sources/commands",
  ],
  ["a scope runs a query", "lib/features/statements/scope.ts", "@/lib/features/statements/queries"],
  [
    "platform code imports a feature",
    "lib/audit/record-audit.ts",
    "@/lib/features/statements/labels",
  ],
  [
    "the command kit imports a feature",
    "lib/commands/define-query.ts",
    "@/lib/features/statements/scope",
  ],
  ["the core imports the framework", "lib/features/statements/queries.ts", "next/headers"],
  ["a feature talks to Prisma's package", "lib/features/statements/queries.ts", "@prisma/client"],
  ["the proxy decides who may see what", "proxy.ts", "@/lib/auth/permissions"],
  ["dates know the rest of the product", "lib/dates/bounds.ts", "@/lib/db/client"],
  ["a renderer reads the database", "lib/features/exports/render/json.ts", "@/lib/db/client"],
];

describe("import direction", () => {
  it.each(PLANTED)("is enforced when %s", async (_reason, filePath, imported) => {
    const broken = await rulesBroken(filePath, imported);
    expect(
      broken.some((rule) => rule === "boundaries/dependencies" || rule === "no-restricted-imports"),
    ).toBe(true);
  });

  it.each([
    ["app/(dashboard)/statements/page.tsx", "@/lib/features/statements/queries"],
    ["components/statements/speaker-line.tsx", "@/lib/features/statements/labels"],
    ["lib/features/statements/queries.ts", "@/lib/features/cases/scope"],
  ])("lets %s import %s", async (filePath, imported) => {
    expect(await rulesBroken(filePath, imported)).toEqual([]);
  });

  it.each([
    ["finds files that import each other", 'import "@/lib/a";', 1],
    ["is content with what goes one way", "export {};", 0],
  ])("%s", (_what, second, code) => {
    const folder = mkdtempSync(path.join(tmpdir(), "vigil-cycle-"));
    try {
      const inFolder = (name: string) => path.join(folder, name);
      mkdirSync(inFolder("lib"));
      copyFileSync("tsconfig.json", inFolder("tsconfig.json"));
      writeFileSync(inFolder("lib/a.ts"), 'import "@/lib/b";');
      writeFileSync(inFolder("lib/b.ts"), second);
      const { status, stdout } = spawnSync(process.execPath, IMPORT_CYCLES, { cwd: folder });
      expect([status, String(stdout).includes("import(no-cycle)")]).toEqual([code, code === 1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
