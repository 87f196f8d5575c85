import { createHmac } from "node:crypto";

import { now } from "@/lib/clock";
import { database, type Db } from "@/lib/db/client";
import { env } from "@/lib/env";

const QUARTER_HOUR = 15;
const HOUR = 60;
const DAY = 24 * HOUR;

/** How many of each may be tried, and for how many minutes each try counts. */
const LIMITS = {
  /** Failed sign-ins to one account, after which even the right password is refused. */
  account: { most: 10, minutes: QUARTER_HOUR },
  /** Failed sign-ins from one network address, whichever accounts they try. */
  address: { most: 50, minutes: QUARTER_HOUR },
  /** Calendars that do not exist, asked for by one address. */
  calendar: { most: 50, minutes: QUARTER_HOUR },
  /** Links for a new password, asked for by mail and for one e-mail address. */
  "reset-account": { most: 3, minutes: HOUR },
  /** The same from one network address. */
  "reset-address": { most: 10, minutes: QUARTER_HOUR },
  /** Wrong codes of one account's second step: six digits can be guessed, given time. */
  code: { most: 5, minutes: QUARTER_HOUR },
  /** The same over a day, so that patience does not help: three codes in a million are right at once. */
  "code-day": { most: 50, minutes: DAY },
  /** Wrong codes from one network address. */
  "code-address": { most: 50, minutes: QUARTER_HOUR },
  /** Searches of one person: far more than anybody types, far fewer than reading everything takes. */
  search: { most: 60, minutes: 1 },
  /** Files of a case, or of the audit trail, made for one person. */
  export: { most: 60, minutes: HOUR },
  /** Files of rows sent in by one person. */
  import: { most: 60, minutes: HOUR },
  /** Pages of the internet that are read for one person. */
  fetch: { most: 60, minutes: HOUR },
  /** Wrong present passwords of somebody who is signed in. */
  password: { most: 10, minutes: QUARTER_HOUR },
} as const;

type Limit = keyof typeof LIMITS;

/** One thing to count: against which limit, and whose. */
export type Counted = readonly [limit: Limit, whose: string];

function keyOf([limit, whose]: Counted): string {
  return createHmac("sha256", env.AUTH_SECRET ?? "")
    .update(`${limit}:${whose}`)
    .digest("base64url");
}

const rows = () => database().signInFailure;

const rowOf = (counted: Counted) => {
  const until = new Date(now().getTime() + LIMITS[counted[0]].minutes * 60_000);
  return { key: keyOf(counted), at: now(), until };
};

const forgetPast = () => rows().deleteMany({ where: { until: { lte: now() } } });

/**
 * Counts this try against each of its limits, before anything is looked at, so that tries sent side
 * by side are counted too. Kept in the database: instances share it.
 * @returns whether the try may go on
 */
export async function admit(counted: readonly Counted[]): Promise<boolean> {
  await forgetPast();
  const own = await rows().createManyAndReturn({
    data: counted.map(rowOf),
    select: { id: true },
  });
  const counts = await rows().groupBy({
    by: ["key"],
    where: { key: { in: counted.map(keyOf) }, until: { gt: now() } },
    _count: true,
  });
  const countOf = (key: string) => counts.find((row) => row.key === key)?._count ?? 0;
  const admitted = counted.every((one) => countOf(keyOf(one)) <= LIMITS[one[0]].most);
  // A try that was not looked at does not prolong the wait: else knocking on locks the door.
  if (!admitted) await rows().deleteMany({ where: { id: { in: own.map(({ id }) => id) } } });
  return admitted;
}

/** Whether so many were counted that the next is refused. */
export async function isExhausted(...counted: Counted): Promise<boolean> {
  const where = { key: keyOf(counted), until: { gt: now() } };
  return (await rows().count({ where })) >= LIMITS[counted[0]].most;
}

/** Counts one more. */
export async function count(...counted: Counted): Promise<void> {
  await forgetPast();
  await rows().create({ data: rowOf(counted) });
}

/**
 * Forgets after a success: all that was counted `of` each, and the latest one of each `once`, which
 * was the success itself.
 * @param db the transaction that this is part of: a second connection could wait for one in vain
 */
export async function forgive(
  of: readonly Counted[],
  once: readonly Counted[] = [],
  db: Db = database(),
): Promise<void> {
  const latest = await Promise.all(
    once.map((one) =>
      db.signInFailure.findFirst({ where: { key: keyOf(one) }, orderBy: { id: "desc" } }),
    ),
  );
  const ids = latest.flatMap((row) => (row ? [row.id] : []));
  await db.signInFailure.deleteMany({
    where: { OR: [{ key: { in: of.map(keyOf) } }, { id: { in: ids } }] },
  });
}
