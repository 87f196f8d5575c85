import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { checkCredentials } from "@/lib/auth/check-credentials";
import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { admitAttempt, forgetFailures } from "@/lib/auth/sign-in-throttle";
import { admit } from "@/lib/auth/throttle";
import { database } from "@/lib/db/client";
import { createUser } from "@/lib/features/users/commands";
import { ownerPool } from "@/tests/support/database";

const PASSWORD = "correct horse battery staple";
const EMAIL = "throttled@example.org";
const ACCOUNT_LIMIT = 10;
const ADDRESS_LIMIT = 50;

beforeAll(async () => {
  await createUser(SYSTEM_ACTOR, { email: EMAIL, name: "T", role: "viewer", password: PASSWORD });
});

beforeEach(() => database().signInFailure.deleteMany({ where: { id: { gt: 0 } } }));

const attempt = (over: { email?: string; address?: string } = {}) =>
  admitAttempt({ email: EMAIL, address: "192.0.2.7", ...over });
const timesTrue = (results: boolean[]) => results.filter(Boolean).length;

async function inTurn(count: number, attemptOf: (n: number) => Promise<boolean>): Promise<number> {
  const results: boolean[] = [];
  for (let n = 0; n < count; n += 1) results.push(await attemptOf(n));
  return timesTrue(results);
}

const minutesPass = (minutes: number) =>
  ownerPool().query(`UPDATE "SignInFailure" SET until = until - make_interval(mins => $1)`, [
    minutes,
  ]);

describe("attempts at one account", () => {
  it("are let through ten times, whatever address they come from", async () => {
    expect(await inTurn(14, (n) => attempt({ address: `192.0.2.${n}` }))).toBe(ACCOUNT_LIMIT);
  });

  it("are let through no more often when sent side by side", async () => {
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, n) => attempt({ address: `192.0.2.${n}` })),
    );
    expect(timesTrue(results)).toBeLessThanOrEqual(ACCOUNT_LIMIT);
  });

  it("leave other accounts alone", async () => {
    await inTurn(14, () => attempt({ address: "192.0.2.99" }));
    expect(await attempt({ email: "other@example.org", address: "192.0.2.100" })).toBe(true);
  });

  it("refuse even the right password then, and an account that does not exist just the same", async () => {
    await inTurn(ACCOUNT_LIMIT, (n) => attempt({ address: `192.0.2.${n}` }));
    expect(await checkCredentials({ email: EMAIL, password: PASSWORD }, "192.0.2.200")).toBe(
      "throttled",
    );
    await inTurn(ACCOUNT_LIMIT, (n) =>
      attempt({ email: "unknown@example.org", address: `192.0.2.${n}` }),
    );
    expect(
      await checkCredentials({ email: "unknown@example.org", password: "x" }, "192.0.2.200"),
    ).toBe("throttled");
  });

  it("count as one account however its address is typed", async () => {
    const spellings = [EMAIL, EMAIL.toUpperCase(), ` ${EMAIL} `];
    for (let n = 0; n < ACCOUNT_LIMIT; n += 1) {
      await checkCredentials({ email: spellings[n % 3], password: "wrong" }, `192.0.2.${n}`);
    }
    expect(await checkCredentials({ email: EMAIL, password: PASSWORD }, "192.0.2.200")).toBe(
      "throttled",
    );
  });
});

describe("attempts from one address", () => {
  it("are let through fifty times, whichever accounts they try", async () => {
    expect(await inTurn(55, (n) => attempt({ email: `guess-${n}@example.org` }))).toBe(
      ADDRESS_LIMIT,
    );
  });

  it("leave other addresses alone", async () => {
    await inTurn(55, (n) => attempt({ email: `guess-${n}@example.org` }));
    expect(await attempt({ email: "somebody@example.org", address: "198.51.100.1" })).toBe(true);
  });

  it("are not forgiven by signing in to one's own account in between", async () => {
    await inTurn(ADDRESS_LIMIT - 1, (n) => attempt({ email: `guess-${n}@example.org` }));
    expect(await checkCredentials({ email: EMAIL, password: PASSWORD }, "192.0.2.7")).toMatchObject(
      { userId: expect.any(String) },
    );
    expect(await attempt({ email: "guess-a@example.org" })).toBe(true);
    expect(await attempt({ email: "guess-b@example.org" })).toBe(false);
  });
});

describe("asking for a link by mail", () => {
  const ask = (email: string, address: string) =>
    admit([
      ["reset-account", email],
      ["reset-address", address],
    ]);

  it("is let through three times an hour for an address, known or not, and ten for a network address", async () => {
    for (const email of [EMAIL, "unknown@example.org"]) {
      expect(await inTurn(5, (n) => ask(email, `192.0.2.${n}`))).toBe(3);
    }
    await minutesPass(50);
    expect(await ask(EMAIL, "192.0.2.77")).toBe(false);
    await minutesPass(11);
    expect(await ask(EMAIL, "192.0.2.77")).toBe(true);
    expect(await inTurn(14, (n) => ask(`guess-${n}@example.org`, "192.0.2.78"))).toBe(10);
  });

  it("leaves signing in alone", async () => {
    await inTurn(20, () => ask(EMAIL, "192.0.2.7"));
    expect(await attempt()).toBe(true);
  });
});

describe("what ends a throttle", () => {
  it("is a quarter of an hour", async () => {
    await inTurn(14, () => attempt());
    await minutesPass(14);
    expect(await attempt()).toBe(false);
    await minutesPass(16);
    expect(await attempt()).toBe(true);
  });

  it("is, for the account, a successful sign-in", async () => {
    await inTurn(ACCOUNT_LIMIT - 1, () => attempt());
    expect(await checkCredentials({ email: EMAIL, password: PASSWORD }, "192.0.2.7")).toMatchObject(
      { userId: expect.any(String) },
    );
    expect(await inTurn(12, () => attempt())).toBe(ACCOUNT_LIMIT);
  });

  it("leaves no row behind that no longer counts", async () => {
    await inTurn(5, () => attempt());
    await minutesPass(16);
    await attempt();
    expect(await database().signInFailure.count()).toBe(2);
    await forgetFailures({ email: EMAIL, address: "192.0.2.7" });
    expect(await database().signInFailure.count()).toBe(0);
  });
});

describe("what is kept", () => {
  it("holds neither the e-mail address nor the network address", async () => {
    await attempt();
    const { rows } = await ownerPool().query<{ line: string }>(
      `SELECT f::text AS line FROM "SignInFailure" f`,
    );
    expect(rows.map(({ line }) => line).join()).not.toMatch(/example|192/);
  });
});
