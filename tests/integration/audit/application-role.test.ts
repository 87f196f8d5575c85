import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";

/** The server's own words; a trigger of ours that refuses would use others. */
const NOT_ALLOWED = /^(permission denied|must be owner)/;

let application: pg.Client;
let actor: Actor;

beforeAll(async () => {
  actor = await actorWithRole("editor");
  await aPerson(actor);
  application = new pg.Client({ connectionString: process.env.VIGIL_APP_DATABASE_URL });
  await application.connect();
});

afterAll(() => application.end());

const refusalOf = (sql: string) =>
  application.query(sql).then(
    () => "done",
    (error: pg.DatabaseError) => error.message,
  );

const insertEvent = (columns: string, values: string) =>
  `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", changes${columns})
   VALUES ('${actor.id}', 'A', 'test.noted', 'test', '${actor.id}', '{}'${values})`;

describe("the application's database role", () => {
  it.each([
    `UPDATE "AuditEvent" SET "actorName" = 'Somebody else'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
    `UPDATE "AuditHead" SET seq = 0`,
    `DELETE FROM "AuditHead"`,
    `INSERT INTO "AuditHead" (id, hash) VALUES (2, '')`,
    `TRUNCATE "AuditHead"`,
    `SELECT * FROM "AuditHead" FOR UPDATE`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL`,
    `DROP TRIGGER audit_event_append ON "AuditEvent"`,
    `CREATE OR REPLACE FUNCTION audit_event_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    `SET session_replication_role = replica`,
    `CREATE TABLE intruder (id int)`,
    `ALTER TABLE "Person" ADD COLUMN extra text`,
    `DROP TABLE "Person"`,
    `TRUNCATE "Person"`,
    `UPDATE "_prisma_migrations" SET checksum = ''`,
  ])("may not %s", async (sql) => {
    expect(await refusalOf(sql)).toMatch(NOT_ALLOWED);
  });

  it("owns no table, view, sequence, function or schema, and is no superuser", async () => {
    const { rows } = await application.query(`
      SELECT (SELECT count(*) FROM pg_class WHERE relowner = r.oid)::int
        + (SELECT count(*) FROM pg_proc WHERE proowner = r.oid)::int
        + (SELECT count(*) FROM pg_namespace WHERE nspowner = r.oid)::int
        + (SELECT count(*) FROM pg_database WHERE datdba = r.oid)::int AS owned,
        rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication
      FROM pg_roles r WHERE rolname IN (current_user, 'vigil_app')`);
    const nothing = {
      owned: 0,
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      rolreplication: false,
    };
    expect(rows).toEqual([nothing, nothing]);
  });

  it("is a member of no role but vigil_app", async () => {
    const { rows } = await application.query(`
      SELECT rolname FROM pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER') AND rolname <> current_user`);
    expect(rows).toEqual([{ rolname: "vigil_app" }]);
  });

  it("cannot choose the number, the time or the hash of an event it adds", async () => {
    await application.query(
      insertEvent(`, seq, at, hash, "previousHash"`, `, 9000, '2001-01-01', '\\x00', '\\x00'`),
    );
    const { rows } = await ownerPool().query(`
      SELECT e.seq = h.seq AS last, e.at > now() - interval '1 minute' AS dated, e.hash = h.hash AS chained
      FROM "AuditEvent" e, "AuditHead" h WHERE e.action = 'test.noted'`);
    expect(rows).toEqual([{ last: true, dated: true, chained: true }]);
  });
});

describe("the owner of the tables", () => {
  it.each([
    `UPDATE "AuditEvent" SET "actorName" = 'Somebody else'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
    `TRUNCATE "AuditEvent" CASCADE`,
  ])("is refused by the triggers too: %s", async (sql) => {
    await expect(ownerPool().query(sql)).rejects.toThrow("the audit trail is append-only");
  });
});
