import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";

import { migrate } from "@/lib/db/migrate";
import { withClient } from "@/lib/db/with-client";
import { newTestDatabase, type TestDatabase } from "@/tests/support/database";
import { dropDatabase } from "@/tests/support/template-database";
import { urlFor } from "@/tests/support/test-server";

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "vigil-migrations-"));
  database = await newTestDatabase("bare");
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

const run = (onApplied?: (name: string) => void) =>
  migrate(database.ownerUrl, { folder, ...(onApplied && { onApplied }) });

const rows = async (sql: string) =>
  (await withClient(database.ownerUrl, (client) => client.query(sql))).rows as unknown[];

test("applies what is missing, in order, once", async () => {
  write("2_more", "INSERT INTO fruit VALUES ('pear')");
  write("1_first", "CREATE TABLE fruit (name text);");
  const seen: string[] = [];
  expect(await run((name) => seen.push(name))).toEqual(["1_first", "2_more"]);
  expect(seen).toEqual(["1_first", "2_more"]);
  expect(await run()).toEqual([]);
  write("3_last", "INSERT INTO fruit VALUES ('plum')");
  expect(await run()).toEqual(["3_last"]);
  expect(await rows("SELECT name FROM fruit")).toEqual([{ name: "pear" }, { name: "plum" }]);
});

test("instances that start together apply each migration once", async () => {
  write("1_first", "CREATE TABLE fruit (name text); SELECT pg_sleep(0.3)");
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat()).toEqual(["1_first"]);
});

test("a migration that fails leaves nothing behind and is tried again", async () => {
  write("1_first", "CREATE TABLE fruit (name text); INSERT INTO basket VALUES (1)");
  await expect(run()).rejects.toThrow(/1_first failed and was undone.*"basket" does not exist/);
  expect(await rows("SELECT to_regclass('fruit') AS found")).toEqual([{ found: null }]);
  write("1_first", "CREATE TABLE fruit (name text)");
  expect(await run()).toEqual(["1_first"]);
});

test("a database with a migration that the code does not know is newer than the code", async () => {
  write("1_first", "SELECT 1");
  write("2_future", "SELECT 1");
  await run();
  rmSync(path.join(folder, "2_future"), { recursive: true });
  await expect(run()).rejects.toThrow(/newer than this version of Vigil.*2_future.*Update Vigil/);
});

test("a migration changed after it was applied is refused", async () => {
  write("1_first", "SELECT 1");
  await run();
  write("1_first", "SELECT 2");
  await expect(run()).rejects.toThrow(/1_first was changed after it was applied/);
});

test("a database whose locale knows no capital letters beyond Z is refused, and stays empty", async () => {
  write("1_first", "SELECT 1");
  const name = `vigil_locale_${randomUUID()}`;
  const quoted = pg.escapeIdentifier(name);
  const server = inject("ownerUrl");
  await withClient(server, (client) =>
    client.query(
      `CREATE DATABASE ${quoted} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`,
    ),
  );
  try {
    await expect(migrate(urlFor(server, name), { folder })).rejects.toThrow(
      /locale “C”, encoding UTF8.*CREATE DATABASE … TEMPLATE template0/,
    );
    const { rows: found } = await withClient(urlFor(server, name), (client) =>
      client.query(`SELECT to_regclass('"_prisma_migrations"') AS found`),
    );
    expect(found).toEqual([{ found: null }]);
  } finally {
    await withClient(server, (client) => dropDatabase(client, name));
  }
});

test("line endings of another system are no change", async () => {
  write("1_first", "SELECT 1;\nSELECT 2;\n");
  await run();
  write("1_first", "SELECT 1;\r\nSELECT 2;\r\n");
  expect(await run()).toEqual([]);
});

test("a migration that another tool left unfinished is named", async () => {
  write("1_first", "SELECT 1");
  await run();
  await rows(`UPDATE "_prisma_migrations" SET finished_at = NULL`);
  await expect(run()).rejects.toThrow(/1_first was begun.*migrate resolve --rolled-back 1_first/);
});

test("an unreachable server and a wrong password are told in a sentence", async () => {
  const closed = "postgresql://nobody:x@127.0.0.1:1/vigil";
  await expect(migrate(closed, { folder })).rejects.toThrow(
    /No PostgreSQL server answers at 127.0.0.1:1/,
  );
  // A server that trusts its neighbours asks nobody for a password, but knows its roles.
  const wrong = Object.assign(new URL(database.ownerUrl), { username: "stranger", password: "x" });
  await expect(migrate(wrong.href, { folder })).rejects.toThrow(/refused the name or password/);
  await expect(migrate("mysql://x", { folder })).rejects.toThrow(/not a PostgreSQL address/);
});
