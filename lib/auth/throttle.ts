import { createHmac } from "node:crypto";

import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";

const WINDOW_MINUTES = 15;
/** Failed attempts within the window after which even the right password is refused. */
const LIMITS = { account: 10, address: 50, calendar: 50 } as const;

type Attempt = { email: string; address: string };

function keyOf(kind: keyof typeof LIMITS, value: string): string {
  return createHmac("sha256", env.AUTH_SECRET ?? "")
    .update(`${kind}:${value}`)
    .digest("base64url");
}

const windowStart = () => new Date(now().getTime() - WINDOW_MINUTES * 60_000);

/**
 * Counts this attempt against its account and its address, before the password is looked at, so
 * that attempts sent side by side are counted too. Kept in the database: instances share it.
 * @returns whether the attempt may go on
 */
export async function admitAttempt({ email, address }: Attempt): Promise<boolean> {
  const failures = database().signInFailure;
  const keys = { account: keyOf("account", email), address: keyOf("address", address) };
  await failures.deleteMany({ where: { at: { lt: windowStart() } } });
  const data = Object.values(keys).map((key) => ({ key, at: now() }));
  const own = await failures.createManyAndReturn({ data, select: { id: true } });
  const counts = await failures.groupBy({
    by: ["key"],
    where: { key: { in: Object.values(keys) }, at: { gte: windowStart() } },
    _count: true,
  });
  const countOf = (key: string) => counts.find((row) => row.key === key)?._count ?? 0;
  const admitted =
    countOf(keys.account) <= LIMITS.account && countOf(keys.address) <= LIMITS.address;
  // An attempt that was not looked at does not prolong the wait: else knocking on locks the door.
  if (!admitted) await failures.deleteMany({ where: { id: { in: own.map(({ id }) => id) } } });
  return admitted;
}

/** Whether an address may go on asking for calendars that do not exist: not after too many. */
export async function admitGuess(address: string): Promise<boolean> {
  const where = { key: keyOf("calendar", address), at: { gte: windowStart() } };
  return (await database().signInFailure.count({ where })) < LIMITS.calendar;
}

/** Counts an unknown token against the address that asked for it. */
export async function countGuess(address: string): Promise<void> {
  const failures = database().signInFailure;
  await failures.deleteMany({ where: { at: { lt: windowStart() } } });
  await failures.create({ data: { key: keyOf("calendar", address), at: now() } });
}

/** Forgets the failures of an account, and one of its address, after a successful sign-in. */
export async function forgetFailures({ email, address }: Attempt): Promise<void> {
  const failures = database().signInFailure;
  const latest = await failures.findFirst({
    where: { key: keyOf("address", address) },
    orderBy: { id: "desc" },
  });
  await failures.deleteMany({
    where: { OR: [{ key: keyOf("account", email) }, ...(latest ? [{ id: latest.id }] : [])] },
  });
}
