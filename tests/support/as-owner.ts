import pg from "pg";

import { withClient } from "@/lib/db/with-client";
import { openTestServer, urlFor } from "@/tests/support/test-server";

/** Works on the running application's database as the owner of its tables, past every trigger's reach. */
export async function asOwner(work: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const server = await openTestServer();
  const { pathname } = new URL(process.env.VIGIL_APP_DATABASE_URL ?? "");
  await withClient(urlFor(server.ownerUrl, pathname.slice(1)), work);
  await server.release();
}
