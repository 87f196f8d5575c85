import { DAILY_ACTOR } from "@/lib/auth/system-actor";
import { DAILY_JOBS, type DailyJob } from "@/lib/daily/jobs";
import { withClient } from "@/lib/db/with-client";
import { env } from "@/lib/env";

/** Held in the database while the daily work is done; the number has no meaning but being its own. */
const LOCK = 7_482_915_306n;

/** What became of one job: how many records it wrote, or why it failed. */
export type JobOutcome = { name: string; written: number } | { name: string; error: unknown };

/** One job's failure keeps no other from being done. */
async function outcomeOf({ name, run }: DailyJob): Promise<JobOutcome> {
  try {
    return { name, written: await run(DAILY_ACTOR) };
  } catch (error) {
    return { name, error };
  }
}

/**
 * Does the daily work, unless another process is at it already: then null. Doing it twice on one
 * day writes nothing the second time.
 */
export async function runDailyWork(
  jobs: readonly DailyJob[] = DAILY_JOBS,
): Promise<JobOutcome[] | null> {
  return withClient(env.VIGIL_APP_DATABASE_URL ?? "", async (client) => {
    // Belongs to this connection: whatever happens to the process, the lock goes with it.
    const { rows } = await client.query<{ free: boolean }>(
      "SELECT pg_try_advisory_lock($1::bigint) AS free",
      [LOCK.toString()],
    );
    if (!rows[0]?.free) return null;
    const outcomes: JobOutcome[] = [];
    for (const job of jobs) outcomes.push(await outcomeOf(job));
    return outcomes;
  });
}
