import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { actorOfSession } from "@/lib/auth/sessions";
import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { database } from "@/lib/db/client";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import {
  changeEmail,
  changeName,
  changePassword,
} from "@/lib/features/account/commands/change-account";
import { endOtherSessions, endOwnSession } from "@/lib/features/account/commands/own-sessions";
import { beginSecondStep } from "@/lib/features/account/commands/second-step";
import { getAccount } from "@/lib/features/account/queries";
import { createUser } from "@/lib/features/users/commands";
import { makeResetLink } from "@/lib/features/users/commands/password-links";
import { openLink } from "@/lib/features/users/queries/open-link";
import { LINK_ACTOR } from "@/lib/auth/system-actor";
import { submitSecrets } from "@/lib/forms/secret-form";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { ownerPool } from "@/tests/support/database";
import { untilWaiting } from "@/tests/support/held-row";
import { sessionOf } from "@/tests/support/open-session";

const PASSWORD = "nine bees in a blue jar";
const NEW = "eleven wasps in a green jar";

let actor: Actor;
let email: string;
let here: string;
let there: string;

beforeEach(async () => {
  email = `${crypto.randomUUID()}@example.org`;
  const user = { email, name: "Colleague", role: "viewer", password: PASSWORD } as const;
  actor = { ...user, id: (await createUser(SYSTEM_ACTOR, user)).id };
  here = await sessionOf(actor.id, "Firefox");
  there = await sessionOf(actor.id, "Chrome");
});

const open = async (id: string) => (await actorOfSession(id)) !== null;

describe("one's own password", () => {
  it("is changed with the present one, and ends every other session", async () => {
    const input = { newPassword: NEW, sessionId: here };
    const wrong = changePassword(actor, { ...input, password: NEW });
    await expect(wrong).rejects.toThrow(InvalidInputError);
    expect([await open(here), await open(there)]).toEqual([true, true]);
    await changePassword(actor, { ...input, password: PASSWORD });
    expect([await open(here), await open(there)]).toEqual([true, false]);
    const check = (password: string) => checkCredentials({ email, password }, "192.0.2.1");
    expect(await check(PASSWORD)).toBe("refused");
    expect(await check(NEW)).toMatchObject({ userId: actor.id });
    expect((await auditOf(actor.id)).at(-1)).toMatchObject({
      ...{ action: "account.changed-password", actorId: actor.id },
      changes: { sessionsEnded: { from: null, to: 1 } },
    });
  });

  it.each([
    ["the address", (input: object) => changeEmail(actor, { ...input, email: `new-${email}` })],
    ["the password", (input: object) => changePassword(actor, { ...input, newPassword: NEW })],
    ["the second step", (input: object) => beginSecondStep(actor, input)],
  ])("changes %s only while it is the present one still", async (_what, change) => {
    const link = await ownerPool().connect();
    try {
      await link.query("BEGIN");
      await link.query(`UPDATE "User" SET "passwordHash" = 'another' WHERE id = $1`, [actor.id]);
      const outcome = change({ password: PASSWORD, sessionId: here }).then(() => "done", String);
      await untilWaiting(1);
      await link.query("COMMIT");
      expect(await outcome).not.toBe("done");
    } finally {
      link.release(true);
    }
    const user = await database().user.findUniqueOrThrow({ where: { id: actor.id } });
    expect(user).toMatchObject({ email, passwordHash: "another" });
    expect(await open(there)).toBe(true);
  });

  it("tells how many sessions its change has ended, not those that had ended before", async () => {
    const data = { lastSeenAt: new Date(0), expiresAt: new Date(0) };
    const { id } = await database().userSession.update({ where: { id: there }, data });
    const input = { password: PASSWORD, newPassword: NEW, sessionId: here };
    expect(await changePassword(actor, input)).toEqual({ sessionsEnded: 0 });
    const ended = await database().userSession.findUniqueOrThrow({ where: { id } });
    expect(ended.revokedAt).not.toBeNull();
  });

  it("cannot be one that is tried first, nor be guessed at without end", async () => {
    const input = { password: PASSWORD, sessionId: here };
    await expect(changePassword(actor, { ...input, newPassword: "iloveyou1" })).rejects.toThrow(
      /tried first/,
    );
    for (let n = 0; n < 10; n += 1)
      await changePassword(actor, { ...input, password: `${n}`, newPassword: NEW }).catch(String);
    await expect(changePassword(actor, { ...input, newPassword: NEW })).rejects.toThrow(/Too many/);
  });

  it("goes into no row: neither the audit trail nor what is kept of submissions", async () => {
    const submissionId = crypto.randomUUID();
    const input = { password: PASSWORD, newPassword: NEW, sessionId: here, submissionId };
    await changePassword(actor, input);
    const { rows } = await ownerPool().query(`SELECT FROM "Submission" WHERE id = $1`, [
      submissionId,
    ]);
    expect(rows).toEqual([]);
  });

  it("is given back by no refusal, and the session is the server's to name", async () => {
    const form = new FormData();
    form.set("password", "wrong");
    form.set("newPassword", NEW);
    form.set("sessionId", there);
    const known = { sessionId: here };
    const refused = await submitSecrets(actor, changePassword, form, known);
    expect(refused).toMatchObject({ ok: false, state: { status: "invalid" } });
    expect(JSON.stringify(refused)).not.toContain(NEW);
    form.set("password", PASSWORD);
    await submitSecrets(actor, changePassword, form, known);
    expect([await open(here), await open(there)]).toEqual([true, false]);
  });
});

describe("one's own address", () => {
  it("is changed with the password, is nobody else's, and ends links to the one before", async () => {
    const admin = await actorWithRole("admin");
    const { token } = await makeResetLink(admin, { id: actor.id });
    const newer = `new-${email}`;
    await expect(changeEmail(actor, { email: newer, password: "x" })).rejects.toThrow();
    const { email: taken } = await database().user.findUniqueOrThrow({ where: { id: admin.id } });
    await expect(changeEmail(actor, { email: taken, password: PASSWORD })).rejects.toThrow(
      /already has an account/,
    );
    await changeEmail(actor, { email: newer.toUpperCase(), password: PASSWORD, role: "admin" });
    const changed = await database().user.findUniqueOrThrow({ where: { id: actor.id } });
    expect(changed).toMatchObject({ email: newer, role: "viewer" });
    expect(await openLink(LINK_ACTOR, { kind: "reset", token })).toBeNull();
  });

  it("is one person's, of two who take it at once", async () => {
    const user = { name: "Other", role: "viewer", password: PASSWORD } as const;
    const others = [`a-${email}`, `b-${email}`].map(async (own) => ({
      ...user,
      id: (await createUser(SYSTEM_ACTOR, { ...user, email: own })).id,
    }));
    const wanted = { email: `wanted-${email}`, password: PASSWORD };
    const outcomes = await Promise.allSettled(
      (await Promise.all(others)).map((other) => changeEmail(other, wanted)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: expect.any(InvalidInputError),
    });
  });

  it("changes for oneself alone, and so does the name", async () => {
    const admin = await actorWithRole("admin");
    await changeName(actor, { id: admin.id, name: "Other", role: "admin" });
    expect(await getAccount(actor, {})).toMatchObject({ name: "Other", role: "viewer" });
    expect(await getAccount(admin, {})).toMatchObject({ name: admin.name, role: "admin" });
  });
});

describe("one's own sessions", () => {
  it("are listed, and end one by one or all but this", async () => {
    const third = await sessionOf(actor.id, "");
    expect((await getAccount(actor, {})).sessions).toHaveLength(3);
    await endOwnSession(actor, { id: third });
    expect(await open(third)).toBe(false);
    await endOtherSessions(actor, { sessionId: here });
    expect([await open(here), await open(there)]).toEqual([true, false]);
    expect((await getAccount(actor, {})).sessions.map(({ id }) => id)).toEqual([here]);
  });

  it("are one's own alone", async () => {
    const stranger = await actorWithRole("admin");
    await expect(endOwnSession(stranger, { id: here })).rejects.toThrow(NotFoundError);
    await endOtherSessions(stranger, { sessionId: there });
    expect([await open(here), await open(there)]).toEqual([true, true]);
  });

  it("that were idle for too long, or are too old, are not listed", async () => {
    const past = new Date(Date.now() - 31 * 60_000);
    await database().userSession.update({ where: { id: there }, data: { lastSeenAt: past } });
    expect((await getAccount(actor, {})).sessions.map(({ id }) => id)).toEqual([here]);
    await database().userSession.update({ where: { id: here }, data: { expiresAt: past } });
    expect((await getAccount(actor, {})).sessions).toEqual([]);
  });
});
