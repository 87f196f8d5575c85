import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

type Measured = { file: string; lines: number };

/** Source files git knows or would add, with their lengths, shortest first. */
function measured(inTests: boolean): Measured[] {
  const listed = execFileSync("git", [
    "ls-files",
    "--cached",
    "--others",
    "--exclude-standard",
    "*.ts",
    "*.tsx",
    "*.mjs",
  ]);
  return listed
    .toString()
    .trim()
    .split("\n")
    .filter((file) => existsSync(file) && file.startsWith("tests/") === inTests)
    .map((file) => ({ file, lines: readFileSync(file, "utf8").trimEnd().split("\n").length }))
    .sort((a, b) => a.lines - b.lines);
}

const linesAt = (files: Measured[], share: number) =>
  files[Math.floor((files.length - 1) * share)]?.lines ?? 0;

describe("file budget", () => {
  const product = measured(false);

  it("has no file over 300 lines", () => {
    expect(product.length).toBeGreaterThan(100);
    expect(product.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it("keeps half of the files within 60 lines and 95 % within 200", () => {
    expect(linesAt(product, 0.5)).toBeLessThanOrEqual(60);
    expect(linesAt(product, 0.95)).toBeLessThanOrEqual(200);
  });

  it("has no test file over 400 lines", () => {
    expect(measured(true).filter(({ lines }) => lines > 400)).toEqual([]);
  });

  it("keeps pages within 80 lines and free of Prisma", () => {
    const pages = product.filter(({ file }) => /^app\/.*page\.tsx$/.test(file));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ lines }) => lines > 80)).toEqual([]);
    expect(pages.filter(({ file }) => readFileSync(file, "utf8").includes("lib/db"))).toEqual([]);
  });
});
