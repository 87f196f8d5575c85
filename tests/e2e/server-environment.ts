import { existsSync, readFileSync } from "node:fs";

import { E2E_ENVIRONMENT_FILE } from "@/tests/support/e2e-address";

// Imported before any of the application's own modules, which read their settings when they load.
// Absent while tests are only listed: then nothing runs a command.
if (existsSync(E2E_ENVIRONMENT_FILE)) {
  Object.assign(process.env, JSON.parse(readFileSync(E2E_ENVIRONMENT_FILE, "utf8")));
}
