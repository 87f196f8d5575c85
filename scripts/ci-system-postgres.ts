import { systemPostgres, withSystemPostgres } from "@/scripts/ci/system-postgres";
import { runVitest } from "@/scripts/testing/run-vitest";

/** What grows a large database takes minutes, and was told on the embedded server already. */
const ON_ONE_SERVER = [
  "tests/integration/{bench,performance}/**",
  "tests/integration/search/search-cost.test.ts",
  // These call the commands and queries whose own tests ask this server as well.
  "tests/integration/{account,exports,forms,imports,settings,users}/**",
];

/** Runs the integration tests on the system's PostgreSQL, where one that is new enough is installed. */
export async function main(): Promise<void> {
  const bin = systemPostgres();
  if (!bin) {
    process.stdout.write("No PostgreSQL 15 or later is installed here: embedded server only.\n");
    return;
  }
  await withSystemPostgres(bin, async (ownerUrl) => {
    process.env.DATABASE_URL = ownerUrl;
    await runVitest("integration-system", ["integration"], ON_ONE_SERVER);
  });
}
