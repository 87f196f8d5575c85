import { existsSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";

import { sweepTemporaryFolders, temporaryFolder } from "@/lib/blobs/temporary-folder";

const HOUR_MS = 3_600_000;

function aged(folder: string, hours: number): string {
  writeFileSync(path.join(folder, "content"), "words");
  const then = new Date(Date.now() - hours * HOUR_MS);
  utimesSync(folder, then, then);
  return folder;
}

describe("temporary folders", () => {
  it("that a killed process left behind are removed, and no other", async () => {
    const left = aged(await temporaryFolder("export"), 7);
    const inUse = aged(await temporaryFolder("upload"), 5);
    const foreign = aged(mkdtempSync(path.join(tmpdir(), "vigil-other-")), 99);
    expect(await sweepTemporaryFolders()).toBeGreaterThanOrEqual(1);
    expect([left, inUse, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
    await sweepTemporaryFolders(Date.now() + 2 * HOUR_MS);
    expect(existsSync(inUse)).toBe(false);
  });
});
