import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { actorOfSession, openSession } from "@/lib/auth/sessions";
import { LINK_ACTOR, SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { hashToken } from "@/lib/crypto/tokens";
import { database } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { createUser } from "@/lib/features/users/commands";
import { invite } from "@/lib/features/users/commands/invitations";
import {
  choosePassword,
  makeResetLink,
  requestReset,
} from "@/lib/features/users/commands/password-links";
import { openLink } from "@/lib/features/users/queries/open-link";
import { actorWithRole } from "@/tests/support/actors";
import { actionsOf, auditOf } from "@/tests/support/audit-trail";
import { ownerPool } from "@/tests/support/database";
import { untilWaiting, whileHeld } from "@/tests/support/held-row";
import { sessionOf } from "@/tests/support/open-session";

const OLD = "nine bees in a blue jar";
const NEW = "eleven wasps in a green jar";
const NEWCOMER = "newcomer@example.org";
const REFUSED = { status: "rejected", reason: { name: "ForbiddenError" } };

let admin: Actor;
let email: string;
let id: string;

beforeEach(async () => {
  admin = await actorWithRole("admin");
  email = `${crypto.randomUUID()}@example.org`;
  const user = { email, name: "Colleague", role: "editor", password: OLD };
  id = (await createUser(SYSTEM_ACTOR, user)).id;
});

const choose = (token: string, password = NEW) => choosePassword(LINK_ACTOR, { token, password });
const signsIn = async (password: string) =>
  typeof (await checkCredentials({ email, password }, "192.0.2.1")) === "object";

describe("a link for a new password", () => {
  it("gives one, ends every session, and works once", async () => {
    const session = await sessionOf(id, "A browser");
    const { token } = await makeResetLink(admin, { id });
    expect(await openLink(LINK_ACTOR, { kind: "reset", token })).toEqual({ email });
    expect(await signsIn(OLD)).toBe(true);
    await choose(token);
    expect([await signsIn(OLD), await signsIn(NEW)]).toEqual([false, true]);
    expect(await actorOfSession(session)).toBeNull();
    await expect(choose(token, OLD)).rejects.toThrow(NotFoundError);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      ...["user.created", "user.made-reset-link", "user.chose-password"],
    ]);
  });

  it.each([
    ["the password", `UPDATE "User" SET "passwordHash" = 'another' WHERE id = $1`],
    [
      "a second step",
      `WITH held AS (SELECT id FROM "User" WHERE id = $1 FOR NO KEY UPDATE)
       INSERT INTO "UserTotp" ("userId", "secret", "confirmedAt") SELECT id, 'sealed', now() FROM held`,
    ],
  ])("opens no session while %s changes that it was asked for by", async (_what, change) => {
    const verified = await checkCredentials({ email, password: OLD }, "192.0.2.1");
    if (typeof verified === "string" || "passed" in verified) throw new Error("Not let in");
    const holder = await ownerPool().connect();
    try {
      await holder.query("BEGIN");
      await holder.query(change, [id]);
      const opened = openSession(verified, "");
      await untilWaiting(1);
      await holder.query("COMMIT");
      expect(await opened).toBeNull();
    } finally {
      holder.release(true);
    }
  });

  it("is not made by who is administrator no more by the time it is written", async () => {
    const holder = await ownerPool().connect();
    try {
      await holder.query("BEGIN");
      await holder.query(`UPDATE "User" SET role = 'viewer' WHERE id = $1`, [admin.id]);
      const made = [
        makeResetLink(admin, { id }),
        invite(admin, { email: NEWCOMER, role: "admin" }),
      ];
      const outcomes = Promise.allSettled(made);
      await untilWaiting(2);
      await holder.query("COMMIT");
      for (const outcome of await outcomes) expect(outcome).toMatchObject(REFUSED);
    } finally {
      holder.release(true);
    }
    expect(await database().passwordReset.count({ where: { userId: id } })).toBe(0);
    expect(await database().invitation.count({ where: { email: NEWCOMER } })).toBe(0);
  });

  it("is one's, of two who press at once", async () => {
    const { token } = await makeResetLink(admin, { id });
    const row = await database().passwordReset.findFirstOrThrow({ where: { userId: id } });
    const outcomes = await whileHeld<unknown>("PasswordReset", row.id, [
      () => choose(token, NEW),
      () => choose(token, `${NEW} of mine`),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("takes the place of the one before, and is not used up by a refused password", async () => {
    const first = await makeResetLink(admin, { id });
    const second = await makeResetLink(admin, { id });
    await expect(choose(first.token)).rejects.toThrow(NotFoundError);
    await expect(choose(second.token, "12345678")).rejects.toThrow(/tried first/);
    await expect(choose(second.token, "Colleague")).rejects.toThrow(/name or an e-mail/);
    await choose(second.token);
  });

  it("is too old after its hours", async () => {
    const { token } = await makeResetLink(admin, { id });
    await ownerPool().query(`UPDATE "PasswordReset" SET "expiresAt" = now()`);
    await expect(choose(token)).rejects.toThrow(NotFoundError);
    expect(await openLink(LINK_ACTOR, { kind: "reset", token })).toBeNull();
  });

  it("is nobody's whose account is disabled, however that came about", async () => {
    const { token } = await makeResetLink(admin, { id });
    await database().user.update({ where: { id }, data: { disabledAt: new Date() } });
    await expect(choose(token)).rejects.toThrow(NotFoundError);
    expect(await openLink(LINK_ACTOR, { kind: "reset", token })).toBeNull();
  });

  it("leaves nothing in the audit trail by which it could be used", async () => {
    const { token } = await makeResetLink(admin, { id });
    const { rows } = await ownerPool().query<{ line: string }>(
      `SELECT a::text AS line FROM "AuditEvent" a`,
    );
    const trail = rows.map(({ line }) => line).join();
    expect(trail).not.toContain(token);
    expect(trail).not.toContain(hashToken(token));
  });
});

describe("a link asked for by mail", () => {
  it("leaves the one that an administrator made as it is: anybody can ask", async () => {
    const { token } = await makeResetLink(admin, { id });
    const mailed = await requestReset(LINK_ACTOR, { email });
    expect(await openLink(LINK_ACTOR, { kind: "reset", token })).toEqual({ email });
    await choose(token);
    await expect(choose(mailed?.token ?? "", OLD)).rejects.toThrow(NotFoundError);
  });

  it("is made for who can sign in, and for nobody else, without a word", async () => {
    expect(await requestReset(LINK_ACTOR, { email: email.toUpperCase() })).toMatchObject({ email });
    const before = await actionsOf(LINK_ACTOR.id);
    expect(await requestReset(LINK_ACTOR, { email: "nobody@example.org" })).toBeNull();
    await database().user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await requestReset(LINK_ACTOR, { email })).toBeNull();
    expect(await actionsOf(LINK_ACTOR.id)).toEqual(before);
  });
});
