import { env } from "@/lib/env";
import { startImportClock } from "@/lib/features/imports/run/import-clock";
import { logger } from "@/lib/logger";

/** Starts the work on files of rows that people bring in; every instance looks, and one at a time does a portion. */
export function startImports(): void {
  // A build starts the server's code too, and has no database.
  if (!env.VIGIL_APP_DATABASE_URL) return;
  startImportClock((error) => logger.error({ err: error }, "import failed"));
}
