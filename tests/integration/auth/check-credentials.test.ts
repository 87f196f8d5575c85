import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { checkCredentials } from "@/lib/auth/check-credentials";
import { readerOfToken } from "@/lib/auth/calendar-tokens";
import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { database } from "@/lib/db/client";
import { makeFeed } from "@/lib/features/horizon/commands/calendar-feeds";
import { createUser, resetPassword } from "@/lib/features/users/commands";

const PASSWORD = "correct horse battery staple";
const ROUNDS = 9;
/** Either takes a password hash's time; without that work one would be a hundred times quicker. */
const LIKE = 2;

let userId: string;

beforeAll(async () => {
  const user = { email: "known@example.org", name: "Known", role: "viewer", password: PASSWORD };
  userId = (await createUser(SYSTEM_ACTOR, user)).id;
  const { id } = await createUser(SYSTEM_ACTOR, { ...user, email: "disabled@example.org" });
  await database().user.update({ where: { id }, data: { disabledAt: new Date() } });
  await createUser(SYSTEM_ACTOR, { ...user, email: "only-signs@example.org", canSignIn: false });
});

beforeEach(() => database().signInFailure.deleteMany({ where: { id: { gt: 0 } } }));

const check = (email: unknown, password: unknown = PASSWORD) =>
  checkCredentials({ email, password }, "192.0.2.1");

describe("an e-mail address and a password", () => {
  it("that belong together give the user", async () => {
    expect(await check("known@example.org")).toMatchObject({ userId });
  });

  it.each(["Known@Example.ORG", "  known@example.org ", "KNOWN@EXAMPLE.ORG\n"])(
    "do so whatever case and blanks the address is typed with: %j",
    async (email) => expect(await check(email)).toMatchObject({ userId }),
  );

  it.each([
    ["an unknown address", "unknown@example.org", PASSWORD],
    ["a wrong password", "known@example.org", "wrong horse battery staple"],
    ["a password of another case", "known@example.org", PASSWORD.toUpperCase()],
    ["a password with blanks around it", "known@example.org", ` ${PASSWORD} `],
    ["a disabled account", "disabled@example.org", PASSWORD],
    ["an account that only signs records", "only-signs@example.org", PASSWORD],
    ["an empty password", "known@example.org", ""],
    ["a password too long to be hashed", "known@example.org", "x".repeat(1_001)],
    ["no password", "known@example.org", undefined],
    ["an operator for an address", { not: "" }, PASSWORD],
    ["an operator for a password", "known@example.org", { not: "" }],
    ["several addresses", ["known@example.org"], PASSWORD],
    ["a pattern", "%", PASSWORD],
    ["a quote", "known@example.org' OR '1'='1", PASSWORD],
    ["a NUL", "known@example.org\u0000", PASSWORD],
    ["half a character", "\ud800@example.org", PASSWORD],
  ])("are refused alike for %s", async (_what, email, password) => {
    expect(await checkCredentials({ email, password }, "192.0.2.1")).toBe("refused");
  });

  it.each([null, undefined, "x", 3, [], {}])(
    "are refused when nothing of the kind was posted: %j",
    async (raw) => {
      expect(await checkCredentials(raw, "192.0.2.1")).toBe("refused");
    },
  );

  it("count a letter the same however its accent is encoded", async () => {
    const user = {
      email: "accent@example.org",
      name: "Accent",
      role: "viewer",
      password: "pass\u00e9 compos\u00e9",
    };
    const { id } = await createUser(SYSTEM_ACTOR, user);
    expect(await check(user.email, "passe\u0301 compose\u0301")).toMatchObject({ userId: id });
  });
});

describe("a new password", () => {
  it("replaces the old one, ends every session and revokes every calendar feed", async () => {
    const user = { email: "reset@example.org", name: "Reset", role: "viewer", password: PASSWORD };
    const { id } = await createUser(SYSTEM_ACTOR, user);
    const expiresAt = new Date(Date.now() + 3_600_000);
    await database().userSession.create({ data: { userId: id, expiresAt } });
    const reader = { id, name: user.name, role: "viewer" as const };
    const { token } = await makeFeed(reader, {});
    expect(await readerOfToken(token, "192.0.2.1")).toMatchObject({ mine: false });
    await resetPassword(SYSTEM_ACTOR, {
      email: " RESET@example.org",
      password: "another long password",
    });
    expect(await check(user.email)).toBe("refused");
    expect(await check(user.email, "another long password")).toMatchObject({ userId: id });
    expect(await database().userSession.count({ where: { userId: id, revokedAt: null } })).toBe(0);
    expect(await readerOfToken(token, "192.0.2.1")).toBe("unknown");
    const { changes } = await database().auditEvent.findFirstOrThrow({
      where: { subjectId: id, action: "user.password-reset" },
    });
    expect(JSON.stringify(changes)).toMatch(/"feedsRevoked".*1/);
  });

  it("is stored as an argon2id hash of the recommended cost", async () => {
    const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id: userId } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("how long a refusal takes", () => {
  it("tells an unknown, a disabled and a known address apart by nothing", async () => {
    const addresses = ["unknown@example.org", "disabled@example.org", "known@example.org"];
    const times = new Map(addresses.map((email) => [email, [] as number[]]));
    await check("unknown@example.org", "warm up");
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const email of addresses) {
        const started = performance.now();
        expect(await check(email, "wrong")).toBe("refused");
        times.get(email)?.push(performance.now() - started);
      }
    }
    // The least of each: what else the machine does only ever adds.
    const least = [...times.values()].map((list) => Math.min(...list));
    expect(Math.max(...least) / Math.min(...least)).toBeLessThan(LIKE);
  });
});
