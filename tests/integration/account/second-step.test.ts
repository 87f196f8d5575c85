import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { checkSecondStep } from "@/lib/auth/second-step";
import { actorOfSession, openSession, personOfSession } from "@/lib/auth/sessions";
import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { database } from "@/lib/db/client";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import {
  beginSecondStep,
  confirmSecondStep,
  removeOwnSecondStep,
  renewRecoveryCodes,
} from "@/lib/features/account/commands/second-step";
import { getAccount, getSecondStep } from "@/lib/features/account/queries";
import { createUser, resetPassword } from "@/lib/features/users/commands";
import { removeSecondStep } from "@/lib/features/users/commands/manage-user";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { codeOf } from "@/tests/support/authenticator";
import { ownerPool } from "@/tests/support/database";
import { whileHeld } from "@/tests/support/held-row";
import { sessionOf } from "@/tests/support/open-session";

const PASSWORD = "nine bees in a blue jar";
const CODE_LIMIT = 5;

let actor: Actor;
let email: string;
let sessionId: string;

beforeEach(async () => {
  await database().signInFailure.deleteMany({ where: { id: { gt: 0 } } });
  email = `${crypto.randomUUID()}@example.org`;
  const user = { email, name: "Colleague", role: "editor", password: PASSWORD } as const;
  actor = { ...user, id: (await createUser(SYSTEM_ACTOR, user)).id };
  sessionId = await sessionOf(actor.id, "A browser");
});

const begin = (password = PASSWORD) => beginSecondStep(actor, { password, sessionId });

/** Sets the second step up, and gives the secret and the codes. The code of this step is used then. */
async function setUp(): Promise<{ secret: string; codes: string[] }> {
  await begin();
  const step = await getSecondStep(actor, { sessionId });
  if (step.state !== "begun") throw new Error("It was not begun");
  const { codes } = await confirmSecondStep(actor, { code: codeOf(step.secret), sessionId });
  return { secret: step.secret, codes };
}

async function passed(): Promise<string> {
  const result = await checkCredentials({ email, password: PASSWORD }, "192.0.2.1");
  return typeof result === "object" && "passed" in result ? result.passed : "";
}

const enter = async (code: string, address = "192.0.2.1", word?: string) =>
  checkSecondStep({ passed: word ?? (await passed()), code }, address);
/** The code of the step to come, which is right already: nothing goes wrong when a step ends meanwhile. */
const next = (secret: string) => codeOf(secret, 1);
const wrong = (secret: string) => (codeOf(secret) === "000000" ? "000001" : "000000");

describe("setting up the second step", () => {
  it("takes the password, then a code, ends other sessions and gives ten codes once", async () => {
    const other = await sessionOf(actor.id, "Another browser");
    await expect(begin("wrong")).rejects.toThrow(InvalidInputError);
    await begin();
    expect(await passed()).toBe("");
    const { codes } = await setUp();
    expect(codes).toHaveLength(10);
    expect(await getSecondStep(actor, { sessionId })).toEqual({ state: "active" });
    expect(await actorOfSession(other)).toBeNull();
    expect(await actorOfSession(sessionId)).not.toBeNull();
    await expect(begin()).rejects.toThrow(ConflictError);
    expect((await auditOf(actor.id)).at(-1)?.action).toBe("account.set-up-second-step");
  });

  it("keeps secret and codes from the database's reader and the audit trail", async () => {
    const { secret, codes } = await setUp();
    const { rows } = await ownerPool().query<{ line: string }>(
      `SELECT t::text AS line FROM "UserTotp" t UNION ALL SELECT r::text FROM "RecoveryCode" r
       UNION ALL SELECT a::text FROM "AuditEvent" a UNION ALL SELECT s::text FROM "Submission" s`,
    );
    const text = rows.map(({ line }) => line).join("\n");
    for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
      expect(text).not.toContain(word);
  });

  it("does not open with another's sealed secret put in its place", async () => {
    const { secret } = await setUp();
    const thief = await actorWithRole("editor");
    await ownerPool().query(
      `INSERT INTO "UserTotp" ("userId", secret, "sessionId") SELECT $1, secret, "sessionId" FROM "UserTotp" WHERE "userId" = $2`,
      [thief.id, actor.id],
    );
    await expect(confirmSecondStep(thief, { code: codeOf(secret), sessionId })).rejects.toThrow(
      /altered or moved/,
    );
  });
});

describe("a second step that was begun", () => {
  const stepIn = (session: string) => getSecondStep(actor, { sessionId: session });
  const secretHere = async () => {
    const step = await stepIn(sessionId);
    return step.state === "begun" ? step.secret : "";
  };

  it("is told and confirmed in the session that gave the password for it, and in no other", async () => {
    const other = await sessionOf(actor.id);
    await begin();
    expect(await stepIn(other)).toEqual({ state: "none" });
    const code = codeOf(await secretHere());
    await expect(confirmSecondStep(actor, { code, sessionId: other })).rejects.toThrow(
      /begin again/,
    );
    await confirmSecondStep(actor, { code, sessionId });
  });

  it("is gone after half an hour, until it is begun again", async () => {
    await begin();
    const code = codeOf(await secretHere());
    await ownerPool().query(`UPDATE "UserTotp" SET "begunAt" = now() - interval '31 minutes'`);
    expect(await stepIn(sessionId)).toEqual({ state: "none" });
    await expect(confirmSecondStep(actor, { code, sessionId })).rejects.toThrow(/begin again/);
    await begin();
    expect(await stepIn(sessionId)).toMatchObject({ state: "begun" });
  });

  it("is nothing that could be removed, and ends no session", async () => {
    const admin = await actorWithRole("admin");
    await begin();
    await expect(removeSecondStep(admin, { id: actor.id })).rejects.toThrow(ConflictError);
    await expect(removeOwnSecondStep(actor, { password: PASSWORD, sessionId })).rejects.toThrow(
      ConflictError,
    );
    expect(await actorOfSession(sessionId)).not.toBeNull();
  });
});

describe("signing in with a second step", () => {
  it("needs the code after the password", async () => {
    const { secret } = await setUp();
    expect(await checkCredentials({ email, password: PASSWORD }, "192.0.2.1")).toEqual({
      passed: expect.any(String),
    });
    expect(await enter(wrong(secret))).toBe("refused");
    expect(await enter(next(secret))).toMatchObject({ userId: actor.id });
  });

  it("takes a code once, and none of an earlier step after it", async () => {
    const { secret } = await setUp();
    const [now, before] = [next(secret), codeOf(secret)];
    expect(await enter(now)).toMatchObject({ userId: actor.id });
    expect(await enter(now)).toBe("refused");
    expect(await enter(before)).toBe("refused");
  });

  it("lets one of two in who use a code at once, of the app or for recovery", async () => {
    const { secret, codes } = await setUp();
    const word = await passed();
    const code = next(secret);
    const both = () => enter(code, "192.0.2.1", word);
    const byApp = await Promise.all([both(), both()]);
    expect(byApp.filter((result) => result === "refused")).toHaveLength(1);
    const [row] = await database().recoveryCode.findMany({ where: { userId: actor.id } });
    const recover = () => enter(codes[0] ?? "", "192.0.2.1", word);
    const first = await database().recoveryCode.findMany({ where: { userId: actor.id } });
    expect(first).toContainEqual(row);
    const outcomes = await Promise.all([recover(), recover()]);
    expect(outcomes.filter((result) => result === "refused")).toHaveLength(1);
  });

  it("takes a recovery code once, however it is typed, and not another user's", async () => {
    const { codes } = await setUp();
    const [one = "", two = ""] = codes;
    expect(await enter(one.toUpperCase().replaceAll("-", " "))).toMatchObject({ userId: actor.id });
    expect(await enter(one)).toBe("refused");
    expect(await getAccount(actor, {})).toMatchObject({ codesLeft: 9 });
    const { codes: newer } = await renewRecoveryCodes(actor, { password: PASSWORD });
    expect(await enter(two)).toBe("refused");
    expect(await enter(newer[0] ?? "")).toMatchObject({ userId: actor.id });
  });

  it("is not guessed from many addresses: five wrong codes in a quarter of an hour", async () => {
    const { secret } = await setUp();
    const word = await passed();
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) => enter(wrong(secret), `198.51.100.${n}`, word)),
    );
    expect(tries.filter((result) => result === "refused").length).toBeLessThanOrEqual(CODE_LIMIT);
    for (let n = 0; n < CODE_LIMIT; n += 1) await enter(wrong(secret), `203.0.113.${n}`, word);
    expect(await enter(next(secret), "203.0.113.99", word)).toBe("throttled");
  });

  it("is not guessed with patience: fifty wrong codes a day", async () => {
    const { secret } = await setUp();
    const word = await passed();
    const results: unknown[] = [];
    for (let round = 0; round < 11; round += 1) {
      for (let n = 0; n < CODE_LIMIT; n += 1)
        results.push(await enter(wrong(secret), `198.51.100.${round}`, word));
      // A quarter of an hour: of the two limits of the account, the day's goes on.
      await ownerPool().query(
        `DELETE FROM "SignInFailure" WHERE until < now() + interval '20 minutes'`,
      );
    }
    expect(results.filter((result) => result === "refused")).toHaveLength(50);
    expect(results.filter((result) => result === "throttled")).toHaveLength(5);
  });

  it("wants the password again when too much time has passed or it was changed", async () => {
    const { secret } = await setUp();
    const word = await passed();
    for (const forged of ["", "x", `${word}A`, word.replace(/.$/, "")])
      expect(await enter(next(secret), "192.0.2.1", forged || "-")).toBe("expired");
    vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ["Date"] });
    const late = await enter(next(secret), "192.0.2.1", word);
    vi.useRealTimers();
    expect(late).toBe("expired");
    await resetPassword(SYSTEM_ACTOR, { email, password: "another blue jar of bees" });
    expect(await enter(next(secret), "192.0.2.1", word)).toBe("expired");
  });
});

describe("a secret whose key is not known any more", () => {
  it("is told apart from a wrong code, and a recovery code still opens", async () => {
    const { secret, codes } = await setUp();
    await ownerPool().query(
      `UPDATE "UserTotp" SET secret = regexp_replace(secret, '^v1\\.[0-9a-f]{16}', 'v1.0123456789abcdef')`,
    );
    expect(await enter(next(secret))).toBe("unreadable");
    expect(await enter(codes[0] ?? "")).toMatchObject({ userId: actor.id });
  });
});

describe("signing in that began before the second step changed", () => {
  const credentials = async () => {
    const verified = await checkCredentials({ email, password: PASSWORD }, "192.0.2.1");
    if (typeof verified === "string" || "passed" in verified)
      throw new Error("A code is asked for");
    return verified;
  };

  it("opens no session: not without the code, and not with one that is not asked for", async () => {
    const verified = await credentials();
    const { secret } = await setUp();
    expect(await openSession(verified, "")).toBeNull();
    const entered = await enter(next(secret));
    if (typeof entered === "string") throw new Error(entered);
    await removeOwnSecondStep(actor, { password: PASSWORD, sessionId });
    expect(await openSession(entered, "")).toBeNull();
    expect(await openSession(await credentials(), "")).not.toBeNull();
  });
});

describe("taking the second step away", () => {
  it("needs one's password, or an administrator, and ends the sessions", async () => {
    await setUp();
    await expect(removeOwnSecondStep(actor, { password: "x", sessionId })).rejects.toThrow();
    await removeOwnSecondStep(actor, { password: PASSWORD, sessionId });
    expect(await actorOfSession(sessionId)).not.toBeNull();
    await setUp();
    const admin = await actorWithRole("admin");
    await removeSecondStep(admin, { id: actor.id });
    expect(await actorOfSession(sessionId)).toBeNull();
    expect(await database().recoveryCode.count({ where: { userId: actor.id } })).toBe(0);
    expect((await auditOf(actor.id)).at(-1)).toMatchObject({
      ...{ action: "user.removed-second-step", actorId: admin.id },
      changes: { secondStep: { from: true, to: false } },
    });
    await expect(removeSecondStep(admin, { id: actor.id })).rejects.toThrow(ConflictError);
  });
});

describe("a role that requires a second step", () => {
  it("lets nobody act before it is set up, and everybody else", async () => {
    const viewer = await actorWithRole("viewer");
    const theirs = await sessionOf(viewer.id, "A browser");
    await database().workspaceSettings.update({
      where: { id: 1 },
      data: { secondStepRoles: ["editor", "admin"] },
    });
    expect(await actorOfSession(sessionId)).toBeNull();
    expect(await personOfSession(sessionId)).toMatchObject({ id: actor.id, mustSetUp: true });
    expect(await actorOfSession(theirs)).not.toBeNull();
    await setUp();
    expect(await actorOfSession(sessionId)).toMatchObject({ id: actor.id });
    await database().workspaceSettings.update({ where: { id: 1 }, data: { secondStepRoles: [] } });
  });
});

describe("two confirmations at once", () => {
  it("set it up once", async () => {
    await begin();
    const step = await getSecondStep(actor, { sessionId });
    const code = step.state === "begun" ? codeOf(step.secret) : "";
    const confirm = () => confirmSecondStep(actor, { code, sessionId });
    const outcomes = await whileHeld("User", actor.id, [confirm, confirm]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database().recoveryCode.count({ where: { userId: actor.id } })).toBe(10);
  });
});
