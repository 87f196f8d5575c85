import type { Client } from "pg";
import type { TestProject } from "vitest/node";

import { isRunning } from "@/lib/db/embedded/process-identity";
import { withClient } from "@/lib/db/with-client";
import { dropDatabase, ensureTemplate } from "@/tests/support/template-database";
import { openTestServer } from "@/tests/support/test-server";

declare module "vitest" {
  interface ProvidedContext {
    /** Owner's connection string to the test server. */
    ownerUrl: string;
    /** Application's connection string; its database is replaced by each file's own. */
    appUrl: string;
    /** Database that each test file's own is cloned from. */
    templateName: string;
    /** Prefix of the databases that this run makes. */
    databasePrefix: string;
  }
}

const RUN = /^vigil_test_(\d+)_/;

async function dropRuns(client: Client, isOver: (pid: number) => boolean): Promise<void> {
  const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database");
  for (const { datname } of rows) {
    const pid = RUN.exec(datname)?.[1];
    if (pid && isOver(Number(pid))) await dropDatabase(client, datname);
  }
}

/** Readies one server and one migrated template for the run, and removes what the run made. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const template = await ensureTemplate(server);
  const databasePrefix = `vigil_test_${process.pid}_`;
  if (server.embedded) {
    // What a killed run left behind. On a shared server the number may be another machine's.
    await withClient(server.ownerUrl, (client) =>
      dropRuns(client, (pid) => !isRunning({ pid, started: null })),
    );
  }
  project.provide("ownerUrl", server.ownerUrl);
  project.provide("appUrl", template.appUrl);
  project.provide("templateName", template.name);
  project.provide("databasePrefix", databasePrefix);
  return async () => {
    await withClient(server.ownerUrl, async (client) => {
      await dropRuns(client, (pid) => pid === process.pid);
      if (!server.embedded) await dropDatabase(client, template.name);
    });
    await server.release();
  };
}
