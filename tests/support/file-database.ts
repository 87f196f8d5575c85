import { afterAll } from "vitest";

import { closeFileDatabase, openFileDatabase } from "@/tests/support/database";

// Runs before the test file's own imports, so that the application's client finds its address.
await openFileDatabase();
afterAll(closeFileDatabase);
