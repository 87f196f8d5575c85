import type { Client } from "pg";
import { describe, expect, it } from "vitest";

import { withClient } from "@/lib/db/with-client";
import { growLog } from "@/scripts/bench/log/grow-log";
import { logSize } from "@/scripts/bench/log/log-size";
import { newTestDatabase } from "@/tests/support/database";

const ACTOR = "01890000-0000-7000-8000-000000000001";
/** When a record was entered is the one thing that follows from no seed. */
const ENTERED = `'{createdAt,updatedAt,at,seq}'::text[]`;

/** Table → digest of all its rows in the order of their texts; empty tables are left out. */
async function digestsOf(client: Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename NOT IN ('_prisma_migrations', 'User', 'WorkspaceSettings', 'AuditHead') ORDER BY 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ digest: string | null }>(
      `SELECT md5(string_agg(row, '|' ORDER BY row)) AS digest FROM (SELECT (to_jsonb(t) - ${ENTERED})::text AS row FROM "${name}" t) r`,
    );
    if (rows[0]?.digest) digests[name] = rows[0].digest;
  }
  return digests;
}

/** Digests of a log grown in these steps, in a new database. */
async function grown(steps: number[], seed?: string): Promise<Record<string, string>> {
  const database = await newTestDatabase();
  try {
    return await withClient(database.ownerUrl, async (client) => {
      await client.query(
        `INSERT INTO "User" (id, email, name, role, "passwordHash") VALUES ($1, 'log@example.org', 'Log', 'editor', 'unusable')`,
        [ACTOR],
      );
      for (const statements of steps) await growLog(client, ACTOR, logSize(statements), seed);
      return digestsOf(client);
    });
  } finally {
    await database.drop();
  }
}

describe("the generated log", () => {
  it("is the same in every database, and the same whether it grew at once or in steps", async () => {
    const [once, again, inSteps] = [
      await grown([600]),
      await grown([600]),
      await grown([100, 350, 600]),
    ];
    expect(Object.keys(once)).toEqual(
      expect.arrayContaining(["Statement", "Commitment", "AuditEvent", "CaseClosure"]),
    );
    expect(again).toEqual(once);
    expect(inSteps).toEqual(once);
  }, 120_000);

  it("is another one for another seed", async () => {
    const [one, other] = [await grown([100]), await grown([100], "another")];
    expect(other.Statement).not.toBe(one.Statement);
    expect(other.Case).not.toBe(one.Case);
  }, 120_000);
});
