import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openEmbeddedDatabase, type EmbeddedDatabase } from "@/lib/db/embedded/embedded-database";
import { withClient } from "@/lib/db/with-client";

// The server may run as another system user, who has to be able to pass.
const parent = mkdtempSync(path.join(tmpdir(), "vigil-embedded-"));
chmodSync(parent, 0o711);
const dataFolder = path.join(parent, "data");
const open = () => openEmbeddedDatabase({ dataFolder, purpose: "test" });

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await open();
});
afterAll(async () => {
  await database.release();
  rmSync(parent, { recursive: true });
});

const query = async (sql: string, values: unknown[] = []) =>
  (await withClient(database.ownerUrl, (client) => client.query(sql, values))).rows as unknown[];

const serverPid = () =>
  Number.parseInt(readFileSync(path.join(dataFolder, "postgres/postmaster.pid"), "utf8"), 10);

async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(50);
  }
  throw new Error(`process ${pid} still runs`);
}

test("secrets are readable by their owner alone, and the password is asked for", async () => {
  expect(statSync(path.join(dataFolder, "secrets.json")).mode & 0o777).toBe(0o600);
  const guess = database.ownerUrl.replace(/:[^:@]+@/, ":guess@");
  await expect(withClient(guess, () => Promise.resolve())).rejects.toThrow(/refused/);
});

test("letters of every script count as letters, whatever the locale of the machine", async () => {
  await query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
  const [row] = await query(
    `SELECT lower('ÉCOLE ЖУРНАЛИСТ') AS lower,
            to_tsvector('simple', '“swap”') @@ to_tsquery('simple', 'swap') AS quoted,
            cardinality(show_trgm('Гершкович')) > 0 AS cyrillic,
            cardinality(show_trgm('امید')) > 0 AS arabic`,
  );
  expect(row).toEqual({ lower: "école журналист", quoted: true, cyrillic: true, arabic: true });
});

test("a second opener joins the running server, and leaves it to the first", async () => {
  const pid = serverPid();
  const second = await open();
  expect(second.ownerUrl).toBe(database.ownerUrl);
  await second.release();
  expect(serverPid()).toBe(pid);
  expect(await query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("every acknowledged write survives a kill of the server", async () => {
  await query("CREATE TABLE note (n int)");
  for (let n = 1; n <= 25; n += 1) await query("INSERT INTO note VALUES ($1)", [n]);
  const pid = serverPid();
  process.kill(pid, "SIGKILL");
  await untilGone(pid);
  expect(await database.revive()).toBe(true);
  expect(await query("SELECT count(*)::int AS rows FROM note")).toEqual([{ rows: 25 }]);
  expect(await database.revive()).toBe(false);
});

test("the last one to leave stops the server, and the next finds the records", async () => {
  const pid = serverPid();
  await database.release();
  await untilGone(pid);
  database = await open();
  expect(await query("SELECT count(*)::int AS rows FROM note")).toEqual([{ rows: 25 }]);
});
