import { describe, expect, it } from "vitest";

import type { Role } from "@/lib/auth/actor";
import { grantOf, type Permission } from "@/lib/auth/permissions";

type Operation = { name: string; permission: Permission };

const ROLES: Role[] = ["viewer", "contributor", "editor", "admin"];

const modules = import.meta.glob<Record<string, unknown>>(
  ["/lib/features/**/*.ts", "!/lib/features/**/actions.ts", "!/lib/features/exports/render/**"],
  { eager: true },
);

const isOperation = (
  value: unknown,
  key: "commandName" | "queryName",
): value is Record<string, string> => typeof value === "function" && key in value;

/** What a module exports, and what stands in exported tables of operations. */
function parts(value: unknown, depth = 2): unknown[] {
  const isTable = depth > 0 && typeof value === "object" && value !== null && !Array.isArray(value);
  return isTable ? Object.values(value).flatMap((part) => parts(part, depth - 1)) : [value];
}

function operations(key: "commandName" | "queryName"): Operation[] {
  const found = new Map<string, Operation>();
  for (const value of Object.values(modules).flatMap((module) => parts({ ...module }, 3))) {
    if (!isOperation(value, key)) continue;
    const operation = { name: value[key] ?? "", permission: value.permission as Permission };
    found.set(operation.name, operation);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

const WORDS = { any: "yes", own: "own", none: "–" } as const;

function table(title: string, rows: Operation[]): string {
  const lines = rows.map(({ name, permission }) => {
    const cells = ROLES.map((role) => WORDS[grantOf(role, permission) ?? "none"]);
    return `| ${name} | ${permission} | ${cells.join(" | ")} |`;
  });
  return [
    `## ${title}`,
    "",
    `| operation | permission | ${ROLES.join(" | ")} |`,
    "|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

describe("permissions", () => {
  const commands = operations("commandName");
  const queries = operations("queryName");

  it("stand in docs/permissions.md, for every command and query", async () => {
    expect(commands.length).toBeGreaterThan(20);
    expect(queries.length).toBeGreaterThan(10);
    const intro =
      "# Who may do what\n\nWritten by tests/architecture/permissions.test.ts from the code: `yes` any record in scope, `own` only records the person added (of sensitive notes: cases they lead, work on or added), `–` not at all. Which records are in scope is a second question, answered by each feature's `scope.ts`.";
    const page = [intro, table("Commands", commands), table("Queries", queries)].join("\n\n");
    await expect(`${page}\n`).toMatchFileSnapshot("../../docs/permissions.md");
  });

  it("let a viewer change no record, and nothing but their own account and reminders", () => {
    const changing = commands.filter(({ permission }) => grantOf("viewer", permission));
    const own = ["reminder:own", "account:own"];
    const others = changing.filter(({ permission }) => !own.includes(permission));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it("keep accounts to administrators", () => {
    const managing = commands.filter(({ permission }) => permission === "user:manage");
    expect(managing.length).toBeGreaterThan(0);
    expect(ROLES.filter((role) => grantOf(role, "user:manage"))).toEqual(["admin"]);
  });

  it("grow with the role", () => {
    const all = [...commands, ...queries].map(({ permission }) => permission);
    for (const [lower, higher] of [
      ["viewer", "contributor"],
      ["contributor", "editor"],
      ["editor", "admin"],
    ] as const) {
      expect(
        all.filter((permission) => grantOf(lower, permission) && !grantOf(higher, permission)),
      ).toEqual([]);
    }
  });
});
