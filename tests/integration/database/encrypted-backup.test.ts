import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { Encrypter } from "age-encryption";
import { pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { isEncrypted } from "@/lib/db/backup/archive";
import { verifyBackup } from "@/lib/db/backup/read-backup";
import { rehearseRestore } from "@/lib/db/backup/rehearse-restore";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { writeBackup } from "@/lib/db/backup/write-backup";
import { migrate } from "@/lib/db/migrate";
import { withClient } from "@/lib/db/with-client";
import { newTestDatabase, type TestDatabase } from "@/tests/support/database";

const folder = mkdtempSync(path.join(tmpdir(), "vigil-backup-"));
const file = path.join(folder, "backup.age");
const passphrase = "four words or fivе, ünïcode";
/** So that hundreds of wrong files are refused in seconds; a real one costs a second each. */
const sealing = { passphrase, workFactor: 4 };
const fieldKeys = `${"A".repeat(43)},${"B".repeat(43)}`;

let source: TestDatabase;
let target: TestDatabase;

const query = async (url: string, sql: string) =>
  (await withClient(url, (client) => client.query(sql))).rows as unknown[];

beforeAll(async () => {
  source = await newTestDatabase();
  target = await newTestDatabase();
  await query(
    source.ownerUrl,
    `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", "caseIds", changes)
     SELECT gen_random_uuid(), 'امید', 'user.added', 'user', gen_random_uuid(), '{}',
       jsonb_build_object('x', (SELECT string_agg(md5(n || 'x' || m), '') FROM generate_series(1, 60) m))
     FROM generate_series(1, 200) n`,
  );
  await query(target.ownerUrl, `INSERT INTO "SignInFailure" (key) VALUES ('was here')`);
  await writeBackup(source.ownerUrl, file, { sealing, fieldKeys });
});

afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(folder, { recursive: true });
});

function altered(change: (content: Buffer) => Buffer): string {
  const copy = path.join(folder, "altered.age");
  writeFileSync(copy, change(Buffer.from(readFileSync(file))));
  return copy;
}

const reasonOf = (name: string, phrase: string | undefined = passphrase) =>
  verifyBackup({ file: name, passphrase: phrase }).then(
    () => "accepted",
    (error: Error) => error.message,
  );

const untouched = async () =>
  expect(await query(target.ownerUrl, `SELECT key FROM "SignInFailure"`)).toEqual([
    { key: "was here" },
  ]);

/** Every byte of the beginning, where each has its own meaning, and many beyond. */
function positions(size: number): number[] {
  const many = Array.from({ length: 60 }, (_, n) => Math.floor((n * size) / 60) + (n % 7));
  return [...Array(220).keys(), ...many, size - 17, size - 1].filter((at) => at < size);
}

describe("an encrypted backup", () => {
  test("is readable by its owner alone, says nothing, and leaves no draft", async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.partial`)).toBe(false);
    expect(await isEncrypted(file)).toBe(true);
    const content = readFileSync(file);
    expect(content.length).toBeGreaterThan(3 * 65_536);
    for (const word of ["AuditEvent", "manifest", "AAAAAAAA"])
      expect(content.includes(word)).toBe(false);
  });

  test("carries the keys of sealed fields, which a plain one never does", async () => {
    expect((await verifyBackup({ file, passphrase })).fieldKeys).toBe(fieldKeys);
    const plain = path.join(folder, "plain.tar.gz");
    await writeBackup(source.ownerUrl, plain, { sealing: null, fieldKeys });
    expect((await verifyBackup({ file: plain })).fieldKeys).toBeNull();
  });

  test("is refused with any byte changed", async () => {
    for (const at of positions(statSync(file).size)) {
      const copy = altered((content) => {
        content[at] = (content[at] ?? 0) ^ (1 << (at % 8));
        return content;
      });
      expect(await reasonOf(copy), `byte ${at}`).toMatch(/Nothing was changed/);
    }
  });

  test("is refused at any other length", async () => {
    const { size } = statSync(file);
    const header = readFileSync(file).indexOf("\n", readFileSync(file).indexOf("\n--- ") + 1) + 17;
    const chunk = 65_536 + 16;
    const lengths = [0, 1, 10, 22, 23, 100, header - 1, header, header + 1, header + chunk];
    const more = Array.from({ length: 20 }, (_, n) => Math.floor((n * size) / 20));
    for (const length of [...lengths, header + 2 * chunk, ...more, size - 17, size - 16, size - 1])
      expect(
        await reasonOf(altered((content) => content.subarray(0, length))),
        `${length}`,
      ).toMatch(/Nothing was changed/);
    const longer = altered((content) => Buffer.concat([content, Buffer.from([0])]));
    expect(await reasonOf(longer)).toMatch(/Nothing was changed/);
  });

  test("is refused with a wrong passphrase, or none, in a sentence of its own", async () => {
    expect(await reasonOf(file, "another passphrase")).toMatch(/passphrase does not open/);
    expect(await reasonOf(file, "")).toMatch(/is encrypted. Give its passphrase/);
  });

  test("restores nothing of an altered file into a database with records", async () => {
    const copy = altered((content) => {
      content[content.length - 1] = (content.at(-1) ?? 0) ^ 1;
      return content;
    });
    const restored = restoreBackup(target.ownerUrl, { file: copy, passphrase }, { replace: true });
    await expect(restored).rejects.toThrow(/Nothing was changed/);
    await expect(
      restoreBackup(target.ownerUrl, { file, passphrase }, { replace: false }),
    ).rejects.toThrow(/--replace/);
    await untouched();
  });

  test("is rolled back when the file changes between its check and its load", async () => {
    const copy = path.join(folder, "changing.age");
    writeFileSync(copy, readFileSync(file));
    let reads = 0;
    const onRead = (bytes: number, total: number) => {
      if (bytes === total) reads += 1;
      if (reads === 1 && bytes === total)
        writeFileSync(copy, readFileSync(file).subarray(0, -40_000));
    };
    await expect(
      restoreBackup(target.ownerUrl, { file: copy, passphrase, onRead }, { replace: true }),
    ).rejects.toThrow(/nothing was changed/i);
    await untouched();
  });
});

/** An archive that the passphrase opens, and that no backup ever was. */
async function forged(entries: [name: string, content: Buffer | string, type?: "symlink"][]) {
  const archive = pack();
  for (const [name, content, type] of entries) {
    if (type) archive.entry({ name, type, linkname: "/etc/passwd" });
    else archive.entry({ name }, content as Buffer);
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(4);
  const name = path.join(folder, "forged.age");
  writeFileSync(name, await encrypter.encrypt(gzipSync(Buffer.concat(chunks))));
  return name;
}

describe("a forged archive is refused", () => {
  test.each([
    ["a path upwards", "../../etc/cron.d/x"],
    ["an absolute path", "/etc/passwd"],
    ["a table with a path", "tables/../../x/000000"],
    ["another name", "readme.txt"],
    ["a hostile name", "\u001b[2J"],
  ])("with %s", async (_what, name) => {
    expect(await reasonOf(await forged([[name, "x"]]))).toMatch(/which no backup does/);
  });

  test("with a link, two lists, no list, or a long list", async () => {
    expect(await reasonOf(await forged([["manifest.json", "", "symlink"]]))).toMatch(/no backup/);
    const twice = await forged([
      ["manifest.json", "{}"],
      ["manifest.json", "{}"],
    ]);
    expect(await reasonOf(twice)).toMatch(/twice/);
    expect(await reasonOf(await forged([]))).toMatch(/list of contents is missing/);
    const long = await forged([["manifest.json", Buffer.alloc(9 * 1024 * 1024)]]);
    expect(await reasonOf(long)).toMatch(/larger than any part/);
  });

  test("that unpacks to far more than it is, in bounded memory", async () => {
    const part = Buffer.alloc(32 * 1024 * 1024);
    const bomb = Array.from({ length: 12 }, (_, n): [string, Buffer] => [
      `tables/Person/${String(n).padStart(6, "0")}`,
      part,
    ]);
    expect(await reasonOf(await forged(bomb))).toMatch(/unpacks to far more/);
  }, 60_000);

  test("with a header without an end, or of a cost that would take hours", async () => {
    const copy = path.join(folder, "header.age");
    writeFileSync(copy, `age-encryption.org/v1\n${"-> scrypt x 4\n".repeat(5_000)}`);
    expect(await reasonOf(copy)).toMatch(/header has no end/);
    const costly = altered((content) =>
      Buffer.from(content.toString("latin1").replace(/^(-> scrypt \S+) 4$/m, "$1 40"), "latin1"),
    );
    expect(await reasonOf(costly)).toMatch(/Nothing was changed/);
  });
});

describe("a rehearsal", () => {
  const databases = async () =>
    (await query(
      source.ownerUrl,
      `SELECT datname FROM pg_database WHERE starts_with(datname, 'vigil_rehearsal_')`,
    )) as { datname: string }[];

  test("restores beside, finds every row as it was backed up, and leaves nothing", async () => {
    const { differences, manifest } = await rehearseRestore(source.ownerUrl, { file, passphrase });
    expect(differences).toEqual([]);
    expect(manifest.tables.find(({ name }) => name === "AuditEvent")?.rows).toBe(200);
    expect(await databases()).toEqual([]);
  });

  test("leaves nothing either when the file is refused", async () => {
    await expect(rehearseRestore(source.ownerUrl, { file, passphrase: "wrong" })).rejects.toThrow(
      /does not open/,
    );
    expect(await databases()).toEqual([]);
  });

  test("is refused with a sentence to a role that may not create databases", async () => {
    await expect(rehearseRestore(source.appUrl, { file, passphrase })).rejects.toThrow(
      /may not create databases/,
    );
  });
});

test("a backup of an older version, not encrypted, is restored and brought up to date", async () => {
  const older = path.join(folder, "older");
  await mkdir(older);
  for (const name of ["20261123000000_first", "20261123090000_evidence"])
    await cp(`prisma/migrations/${name}`, path.join(older, name), { recursive: true });
  const before = await newTestDatabase("bare");
  const after = await newTestDatabase("bare");
  const plain = path.join(folder, "older.tar.gz");
  await migrate(before.ownerUrl, { folder: older });
  await query(before.ownerUrl, `INSERT INTO "SignInFailure" (key) VALUES ('old')`);
  await writeBackup(before.ownerUrl, plain, { sealing: null });
  await restoreBackup(after.ownerUrl, { file: plain }, { replace: false });
  await migrate(after.ownerUrl);
  expect(await query(after.ownerUrl, `SELECT key FROM "SignInFailure"`)).toEqual([{ key: "old" }]);
  expect(await query(after.ownerUrl, `SELECT "anchorAddress" FROM "WorkspaceSettings"`)).toEqual([
    { anchorAddress: "" },
  ]);
  await before.drop();
  await after.drop();
});
