import { sweepTemporaryFolders } from "@/lib/blobs/temporary-folder";
import { today } from "@/lib/clock";
import { runDailyWork } from "@/lib/daily/run-daily-work";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";

/** After a start people come first. */
const FIRST_LOOK_MS = 2 * 60_000;
const LOOK_EVERY_MS = 15 * 60_000;

type Work = typeof runDailyWork;

/** @returns whether all of it was done here; another process at it may still fail */
async function report(work: Work): Promise<boolean> {
  // Of this machine, so every instance does it.
  await sweepTemporaryFolders();
  const outcomes = await work();
  for (const outcome of outcomes ?? []) {
    if ("error" in outcome)
      logger.error({ job: outcome.name, err: outcome.error }, "daily work failed");
    else logger.info({ job: outcome.name, written: outcome.written }, "daily work done");
  }
  return outcomes !== null && outcomes.every((outcome) => !("error" in outcome));
}

/** Does the daily work once on each day that it sees, and again later when some of it failed, or another process was at it. */
export function looker(work: Work = runDailyWork): () => Promise<void> {
  let doneOn = "";
  let busy = false;
  return async () => {
    if (busy || doneOn === today()) return;
    busy = true;
    const day = today();
    try {
      if (await report(work)) doneOn = day;
    } catch (error) {
      logger.error({ err: error }, "daily work could not begin");
    } finally {
      busy = false;
    }
  };
}

/** Starts looking, every quarter of an hour, whether a new day has come. Keeps no process alive. */
export function startDailyClock(): void {
  // A build starts the server's code too, and has no database.
  if (!env.VIGIL_APP_DATABASE_URL || env.VIGIL_DAILY_WORK === "off") return;
  const look = looker();
  setTimeout(() => void look(), FIRST_LOOK_MS).unref();
  setInterval(() => void look(), LOOK_EVERY_MS).unref();
}
