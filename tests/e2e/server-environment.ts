import { existsSync, readFileSync } from "node:fs";

import { E2E_ENVIRONMENT_FILE } from "@/tests/support/e2e-address";

// Imported by the configuration, which every worker loads before any test: the application's own
// modules read their settings when they load. The file is absent until the server is up.
if (existsSync(E2E_ENVIRONMENT_FILE)) {
  Object.assign(process.env, JSON.parse(readFileSync(E2E_ENVIRONMENT_FILE, "utf8")));
}
