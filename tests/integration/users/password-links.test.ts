import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { actorOfSession, openSession } from "@/lib/auth/sessions";
import { LINK_ACTOR, SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { hashToken } from "@/lib/crypto/tokens";
import { database } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { createUser } from "@/lib/features/users/commands";
import {
  choosePassword,
  makeResetLink,
  requestReset,
} from "@/lib/features/users/commands/password-links";
import { openLink } from "@/lib/features/users/queries/open-link";
import { actorWithRole } from "@/tests/support/actors";
import { actionsOf, auditOf } from "@/tests/support/audit-trail";
import { ownerPool } from "@/tests/support/database";
import { whileHeld } from "@/tests/support/held-row";
import { sessionOf } from "@/tests/support/open-session";

const OLD = "nine bees in a blue jar";
const NEW = "eleven wasps in a green jar";

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

  it("leaves no session behind that was being opened with the password of before", async () => {
    const signIn = async () => {
      const verified = await checkCredentials({ email, password: OLD }, "192.0.2.1");
      if (typeof verified === "string" || "passed" in verified) throw new Error("Not let in");
      return verified;
    };
    const [late, atOnce] = [await signIn(), await signIn()];
    const { token } = await makeResetLink(admin, { id });
    const [, opened] = await whileHeld<unknown>("User", id, [
      () => choose(token),
      () => openSession(atOnce, ""),
    ]);
    const sessionId = opened?.status === "fulfilled" ? opened.value : "failed";
    if (sessionId !== null) expect(await actorOfSession(String(sessionId))).toBeNull();
    expect(await openSession(late, "")).toBeNull();
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
