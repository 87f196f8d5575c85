import { DAILY_ACTOR } from "@/lib/auth/system-actor";
import { env } from "@/lib/env";
import { endRunOut } from "@/lib/features/glass/commands/end-glass";
import { logger } from "@/lib/logger";

const LOOK_EVERY_MS = 60_000;

/** Puts on record, minute by minute, which opened cases have closed because their time ran out. */
export function startGlassClock(): void {
  // A build starts the server's code too, and has no database.
  if (!env.VIGIL_APP_DATABASE_URL) return;
  const look = async () => {
    try {
      await endRunOut(DAILY_ACTOR, {});
    } catch (error) {
      // The database is away: the next look tries again. Nobody sees anything meanwhile.
      logger.error({ err: error }, "what ran out could not be put on record");
    }
  };
  setInterval(() => void look(), LOOK_EVERY_MS).unref();
}
