import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";

import { withFileLock } from "@/lib/db/embedded/file-lock";
import { countLeases, endLease, takeLease } from "@/lib/db/embedded/leases";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "vigil-leases-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

test("each lease counts until it is given back", () => {
  const [first, second] = [takeLease(folder, "start"), takeLease(folder, "backup")];
  expect(countLeases(folder)).toBe(2);
  endLease(first);
  endLease(first);
  expect(countLeases(folder)).toBe(1);
  endLease(second);
  expect(countLeases(folder)).toBe(0);
});

test("the lease of a process that died is cleared away", async () => {
  const pid = await deadPid();
  writeFileSync(path.join(folder, "dead.lease"), JSON.stringify({ pid, started: null }));
  expect(countLeases(folder)).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(process.platform === "linux")(
  "the lease of a dead process is not kept by another under its number",
  () => {
    const reused = { pid: process.pid, started: "1" };
    writeFileSync(path.join(folder, "reused.lease"), JSON.stringify(reused));
    expect(countLeases(folder)).toBe(0);
  },
);

test("a half-written lease is cleared away", () => {
  writeFileSync(path.join(folder, "torn.lease"), '{"pid":');
  expect(countLeases(folder)).toBe(0);
});

test("only one holder works under a lock at a time", async () => {
  const lock = path.join(folder, "lock");
  let inside = 0;
  let most = 0;
  const work = () =>
    withFileLock(lock, async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    });
  await Promise.all([work(), work(), work()]);
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a process that died is taken over", async () => {
  const lock = path.join(folder, "lock");
  writeFileSync(lock, JSON.stringify({ pid: await deadPid(), started: null }));
  expect(await withFileLock(lock, () => Promise.resolve("done"))).toBe("done");
});

test("a lock is freed when the work under it fails", async () => {
  const lock = path.join(folder, "lock");
  await expect(withFileLock(lock, () => Promise.reject(new Error("broken")))).rejects.toThrow(
    "broken",
  );
  expect(await withFileLock(lock, () => Promise.resolve("next"))).toBe("next");
});
