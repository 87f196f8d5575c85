import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { verifyBackup } from "@/lib/db/backup/read-backup";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { writeBackup } from "@/lib/db/backup/write-backup";
import { withClient } from "@/lib/db/with-client";
import { newTestDatabase, type TestDatabase } from "@/tests/support/database";

const folder = mkdtempSync(path.join(tmpdir(), "vigil-backup-"));
const file = path.join(folder, "backup.tar.gz");
const PLAIN = { sealing: null };
let source: TestDatabase;
let target: TestDatabase;

const query = async (url: string, sql: string) =>
  (await withClient(url, (client) => client.query(sql))).rows as unknown[];

const USERS = `SELECT id, email, name, role, "createdAt" FROM "User" ORDER BY id`;
const AUDIT = `SELECT * FROM "AuditEvent" ORDER BY seq`;

async function addRecords(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(
      `INSERT INTO "User" (id, email, name, role, "passwordHash") VALUES
         (gen_random_uuid(), 'nadia@example.org', E'Нади\\u0442 \\\\ \\t\\n "quoted"', 'admin', 'x'),
         (gen_random_uuid(), 'امید@example.org', 'امید', 'viewer', 'x')`,
    );
    await client.query(
      `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", "caseIds", changes)
       SELECT gen_random_uuid(), 'Nadia', 'user.added', 'user', gen_random_uuid(), '{}', jsonb_build_object('n', n, 'text', repeat('long words ', 2000))
         FROM generate_series(1, 400) n`,
    );
    await client.query(`INSERT INTO "SignInFailure" (key) VALUES ('a'), ('b'), ('c')`);
  });
}

beforeAll(async () => {
  source = await newTestDatabase();
  target = await newTestDatabase("bare");
  await addRecords(source.ownerUrl);
  await writeBackup(source.ownerUrl, file, PLAIN);
});

afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(folder, { recursive: true });
});

const restored = () => query(target.ownerUrl, "SELECT to_regclass('\"User\"') AS users");

function altered(name: string, change: (content: Buffer) => Buffer): string {
  const copy = path.join(folder, name);
  writeFileSync(copy, change(readFileSync(file)));
  return copy;
}

describe("a damaged backup is refused and changes nothing", () => {
  test.each([
    ["truncated", (content: Buffer) => content.subarray(0, content.length - 900)],
    [
      "with an altered row",
      (content: Buffer) => {
        const tar = gunzipSync(content);
        tar.write("Mallor", tar.indexOf("nadia@example.org"));
        return gzipSync(tar);
      },
    ],
    [
      "with an altered list of contents",
      (content: Buffer) => {
        const tar = gunzipSync(content);
        tar.write('"rows": 9', tar.lastIndexOf('"rows": 2'));
        return gzipSync(tar);
      },
    ],
    ["with something added", (content: Buffer) => Buffer.concat([content, Buffer.from("more")])],
    ["with a zero added", (content: Buffer) => Buffer.concat([content, Buffer.alloc(1)])],
    ["with much added", (content: Buffer) => Buffer.concat([content, Buffer.alloc(300_000, "x")])],
    ["that is two archives", (content: Buffer) => Buffer.concat([content, content])],
  ])("%s", async (_name, change) => {
    const copy = altered("altered.tar.gz", change);
    await expect(restoreBackup(target.ownerUrl, { file: copy }, { replace: true })).rejects.toThrow(
      /damaged or was altered.*Nothing was changed/,
    );
    expect(await restored()).toEqual([{ users: null }]);
  });

  test.each(["", "not a backup", "PK\u0003\u0004", "age-encryption.org/v2\n"])(
    "%j is not taken for one",
    async (content) => {
      const copy = altered("other", () => Buffer.from(content));
      await expect(
        restoreBackup(target.ownerUrl, { file: copy }, { replace: true }),
      ).rejects.toThrow(/is not a backup of Vigil.*Nothing was changed/);
    },
  );

  test("a name without a file", async () => {
    await expect(verifyBackup({ file: path.join(folder, "none") })).rejects.toThrow(
      /cannot be read/,
    );
  });
});

test("a backup from a newer version is refused and changes nothing", async () => {
  const migrationsFolder = path.join(folder, "migrations");
  const older = { replace: true, migrationsFolder };
  mkdirSync(migrationsFolder);
  await expect(restoreBackup(target.ownerUrl, { file }, older)).rejects.toThrow(
    /newer or different version/,
  );
  expect(await restored()).toEqual([{ users: null }]);
});

describe("a restored backup", () => {
  beforeAll(() => restoreBackup(target.ownerUrl, { file }, { replace: false }));

  test("has the same records, audit chain included", async () => {
    expect(await query(target.ownerUrl, USERS)).toEqual(await query(source.ownerUrl, USERS));
    expect(await query(target.ownerUrl, AUDIT)).toEqual(await query(source.ownerUrl, AUDIT));
  });

  test("has the same digest of every table when it is backed up again", async () => {
    const again = path.join(folder, "again.tar.gz");
    await writeBackup(target.ownerUrl, again, PLAIN);
    const tablesOf = async (name: string) => (await verifyBackup({ file: name })).manifest.tables;
    expect(await tablesOf(again)).toEqual(await tablesOf(file));
  });

  test("goes on where it was: triggers, references, sequences and rights", async () => {
    await expect(query(target.ownerUrl, `DELETE FROM "AuditEvent"`)).rejects.toThrow();
    await expect(
      query(
        target.ownerUrl,
        `INSERT INTO "FormDraft" (id, "userId", "formKey", "values") VALUES (gen_random_uuid(), gen_random_uuid(), 'k', '')`,
      ),
    ).rejects.toThrow(/foreign key/);
    const [row] = await query(
      target.appUrl,
      `INSERT INTO "SignInFailure" (key) VALUES ('d') RETURNING id::int`,
    );
    expect(row).toEqual({ id: 4 });
  });

  test("is not put over existing records unless that is asked for", async () => {
    await query(target.ownerUrl, `UPDATE "User" SET name = 'Changed since'`);
    await expect(restoreBackup(target.ownerUrl, { file }, { replace: false })).rejects.toThrow(
      /--replace/,
    );
    expect(await query(target.ownerUrl, USERS)).not.toEqual(await query(source.ownerUrl, USERS));
    await restoreBackup(target.ownerUrl, { file }, { replace: true });
    expect(await query(target.ownerUrl, USERS)).toEqual(await query(source.ownerUrl, USERS));
  });

  test("is not put under an application that is running", async () => {
    await withClient(target.appUrl, async () => {
      await expect(restoreBackup(target.ownerUrl, { file }, { replace: true })).rejects.toThrow(
        /Stop it/,
      );
    });
  });
});

describe("a target that is migrated and empty", () => {
  let migrated: TestDatabase;
  beforeAll(async () => {
    migrated = await newTestDatabase();
  });
  afterAll(() => migrated.drop());

  test("is refused once somebody has changed its settings", async () => {
    await query(migrated.ownerUrl, `UPDATE "WorkspaceSettings" SET version = 2`);
    await expect(restoreBackup(migrated.ownerUrl, { file }, { replace: false })).rejects.toThrow(
      /--replace/,
    );
    await query(migrated.ownerUrl, `UPDATE "WorkspaceSettings" SET version = 1`);
  });

  test("takes the backup in without being told to replace anything", async () => {
    await restoreBackup(migrated.ownerUrl, { file }, { replace: false });
    expect(await query(migrated.ownerUrl, USERS)).toEqual(await query(source.ownerUrl, USERS));
  });
});

test("a backup never overwrites a file", async () => {
  const before = readFileSync(file);
  await expect(writeBackup(source.ownerUrl, file, PLAIN)).rejects.toThrow(/exists already/);
  expect(readFileSync(file).equals(before)).toBe(true);
});
