import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import { database } from "@/lib/db/client";
import { createUser, resetPassword } from "@/lib/features/users/commands";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { ownerPool } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

const PASSWORD = "correct horse battery staple";

let admin: Actor;

beforeAll(async () => {
  admin = await actorWithRole("admin");
});

async function refuseAuditOf(action: string): Promise<void> {
  await ownerPool().query(`
    CREATE OR REPLACE FUNCTION test_refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no room for the audit row'; END $$;
    CREATE TRIGGER test_refuse AFTER INSERT ON "AuditEvent" FOR EACH ROW
      WHEN (NEW.action = '${action}') EXECUTE FUNCTION test_refuse()`);
}

afterEach(() => ownerPool().query(`DROP TRIGGER IF EXISTS test_refuse ON "AuditEvent"`));

const eventCount = async () => database().auditEvent.count();

describe("a change and its audit row", () => {
  it("come together, one row for a command about one record", async () => {
    const before = await eventCount();
    const { id } = await aSource(admin);
    expect(await eventCount()).toBe(before + 1);
    expect(await auditOf(id)).toMatchObject([{ action: "source.added", actorId: admin.id }]);
  });

  it("are both undone when the audit row cannot be written", async () => {
    await refuseAuditOf("person.added");
    const people = await database().person.count();
    const before = await eventCount();
    await expect(aPerson(admin)).rejects.toThrow(/no room for the audit row/);
    expect(await database().person.count()).toBe(people);
    expect(await eventCount()).toBe(before);
  });

  it("are both undone when the change fails after the audit row of a part was written", async () => {
    const failing = defineCommand({
      name: "test.failed",
      permission: "person:add",
      input: z.object({}),
      async run({ tx, actor }) {
        const { addPerson } = await import("@/lib/features/people/commands/add-person");
        await addPerson.within(tx, actor, { fullName: "Halfway Nobody" });
        expect(
          await tx.auditEvent.count({ where: { actorId: actor.id, action: "person.added" } }),
        ).toBe(1);
        throw new Error("broke off");
      },
    });
    const actor = await actorWithRole("editor");
    await expect(failing(actor, {})).rejects.toThrow("broke off");
    expect(await database().person.count({ where: { fullName: "Halfway Nobody" } })).toBe(0);
    expect(await database().auditEvent.count({ where: { actorId: actor.id } })).toBe(0);
  });
});

describe("passwords", () => {
  it("stand in no audit row, neither in clear nor hashed", async () => {
    const input = { email: "kept@example.org", name: "Kept", role: "viewer", password: PASSWORD };
    const { id } = await createUser(admin, input);
    await resetPassword(admin, { email: input.email, password: `${PASSWORD} again` });
    const { rows } = await ownerPool().query<{ line: string }>(
      `SELECT e::text AS line FROM "AuditEvent" e`,
    );
    const trail = rows.map(({ line }) => line).join("\n");
    expect(trail).toContain("kept@example.org");
    expect(trail).not.toMatch(/argon2|passwordHash/);
    expect(trail).not.toContain(PASSWORD);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "user.created",
      "user.password-reset",
    ]);
  });
});
