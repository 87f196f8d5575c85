import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { LINK_ACTOR } from "@/lib/auth/system-actor";
import { hashToken } from "@/lib/crypto/tokens";
import { database } from "@/lib/db/client";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import {
  acceptInvitation,
  invite,
  renewInvitation,
  revokeInvitation,
} from "@/lib/features/users/commands/invitations";
import { listInvitations } from "@/lib/features/users/queries/list-invitations";

import { openLink } from "@/lib/features/users/queries/open-link";
import { LINK_GONE } from "@/lib/features/users/rules";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool } from "@/tests/support/database";
import { whileHeld } from "@/tests/support/held-row";

const PASSWORD = "nine bees in a blue jar";
const answer = { name: "New Colleague", password: PASSWORD };

let admin: Actor;
let email: string;

beforeEach(async () => {
  admin = await actorWithRole("admin");
  email = `${crypto.randomUUID()}@example.org`;
});

const invited = (role = "contributor") => invite(admin, { email: email.toUpperCase(), role });
const accept = (token: string, over: object = {}) =>
  acceptInvitation(LINK_ACTOR, { ...answer, ...over, token });
const isOpen = async (token: string) =>
  (await openLink(LINK_ACTOR, { kind: "invitation", token })) !== null;
const users = () => database().user.findMany({ where: { email } });

describe("an invitation", () => {
  it("makes one account, with its own address and role", async () => {
    const { token } = await invited();
    expect(await openLink(LINK_ACTOR, { kind: "invitation", token })).toEqual({ email });
    await accept(token);
    expect(await users()).toMatchObject([{ name: "New Colleague", role: "contributor" }]);
    expect(await checkCredentials({ email, password: PASSWORD }, "192.0.2.1")).toMatchObject({
      userId: expect.any(String),
    });
    expect(await isOpen(token)).toBe(false);
    await expect(accept(token)).rejects.toThrow(NotFoundError);
  });

  it("gives no role and no address that its holder posts along", async () => {
    const { token } = await invited("viewer");
    const forged = { role: "admin", email: "else@example.org", id: admin.id, canSignIn: false };
    await accept(token, forged);
    expect(await users()).toMatchObject([{ role: "viewer", disabledAt: null }]);
    expect(await database().user.count({ where: { email: "else@example.org" } })).toBe(0);
  });

  it("is not used up by being looked at, nor by a password that is refused", async () => {
    const { token } = await invited();
    for (let times = 0; times < 3; times += 1) expect(await isOpen(token)).toBe(true);
    for (const password of ["short", "password123", "aaaaaaaaaaaa", email, "New Colleague 1"])
      await expect(accept(token, { password })).rejects.toThrow();
    await accept(token);
  });

  it("is one account's, of two who press at once", async () => {
    const { id, token } = await invited();
    const outcomes = await whileHeld("Invitation", id, [() => accept(token), () => accept(token)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await users()).toHaveLength(1);
  });

  it("says the same when unknown, misspelt, used, revoked or too old", async () => {
    const old = await invited();
    await ownerPool().query(`UPDATE "Invitation" SET "expiresAt" = now() WHERE id = $1`, [old.id]);
    const refusal = (token: string) => accept(token).then(() => "accepted", String);
    const words = [
      ...[await refusal(old.token), await refusal("x"), await refusal(`${old.token}=`)],
      await refusal(old.token.slice(1)),
    ];
    const revoked = await renewInvitation(admin, { id: old.id });
    await revokeInvitation(admin, { id: old.id });
    words.push(await refusal(revoked.token));
    expect([...new Set(words)]).toEqual([`NotFoundError: ${LINK_GONE}`]);
    expect(await isOpen(revoked.token)).toBe(false);
  });

  it("can be renewed: the link before works no more", async () => {
    const first = await invited();
    const second = await renewInvitation(admin, { id: first.id });
    await expect(accept(first.token)).rejects.toThrow(NotFoundError);
    await accept(second.token);
    await expect(renewInvitation(admin, { id: first.id })).rejects.toThrow(NotFoundError);
  });

  it("is one at a time for an address, and none for one that has an account", async () => {
    const twice = await Promise.allSettled([invited(), invited()]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { rows } = await listInvitations(admin, {});
    const row = rows.find((one) => one.email === email);
    await revokeInvitation(admin, { id: row?.id });
    await accept((await invited()).token);
    await expect(invited()).rejects.toThrow(InvalidInputError);
  });
});

describe("what is kept of an invitation", () => {
  it("is the hash alone: neither the rows nor the audit trail hold the token", async () => {
    const { token } = await invited();
    await accept(token);
    const { rows } = await ownerPool().query<{ line: string }>(
      `SELECT i::text AS line FROM "Invitation" i UNION ALL SELECT a::text FROM "AuditEvent" a
       UNION ALL SELECT s::text FROM "Submission" s`,
    );
    const text = rows.map(({ line }) => line).join("\n");
    expect(text).toContain(hashToken(token));
    expect(text).not.toContain(token);
    expect(text).not.toContain(PASSWORD);
    const trail = await ownerPool().query<{ line: string }>(
      `SELECT a::text AS line FROM "AuditEvent" a`,
    );
    expect(trail.rows.map(({ line }) => line).join()).not.toContain(hashToken(token));
  });
});
