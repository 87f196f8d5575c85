import pino from "pino";

import { env } from "@/lib/env";

/** One JSON line a record; never a name, a quotation, a query string or a secret. */
export const logger = pino({ level: env.VIGIL_LOG_LEVEL, base: null });
