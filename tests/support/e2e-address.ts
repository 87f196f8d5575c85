import path from "node:path";

import { TEST_DATA_FOLDER } from "@/tests/support/test-server";

/** Port that the end-to-end tests' own server listens on. */
export const E2E_PORT = Number(process.env.VIGIL_E2E_PORT ?? 3111);

/** What the tests open. */
export const E2E_URL = `http://localhost:${E2E_PORT}`;

/**
 * File in which that server, while it runs, keeps the variables that let another process run the
 * application's commands on the same database. Readable by its user alone.
 */
export const E2E_ENVIRONMENT_FILE = path.join(TEST_DATA_FOLDER, `e2e-${E2E_PORT}.json`);
