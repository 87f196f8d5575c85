import type { Client } from "pg";

import type { Actor } from "@/lib/auth/actor";
import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { createUser } from "@/lib/features/users/commands";
import type { BenchRequest } from "@/scripts/bench/arguments";
import type { BenchDatabase } from "@/scripts/bench/bench-database";
import { withInterruptibleClient } from "@/scripts/bench/interruptible";
import { growLog } from "@/scripts/bench/log/grow-log";
import { logSize } from "@/scripts/bench/log/log-size";
import { measure, type Measured, type Measuring } from "@/scripts/bench/measure";
import { operationsOn } from "@/scripts/bench/operations";
import { openReplayer } from "@/scripts/bench/replay";
import { contentTable, grouped, sizeTable, type SizeReport } from "@/scripts/bench/report";
import { findTarget } from "@/scripts/bench/target";
import { generatePassword } from "@/scripts/terminal/generate-password";
import { note, step } from "@/scripts/terminal/steps";

type Run = { client: Client; actor: Actor; request: BenchRequest; measuring: Measuring };

async function addActor(): Promise<Actor> {
  const user = { name: "Bench", email: "bench@example.org", role: "editor" } as const;
  const { id } = await createUser(SYSTEM_ACTOR, { ...user, password: generatePassword() });
  return { id, name: user.name, role: user.role };
}

/** Rows of each table, counted, and the bytes of the whole database. */
async function countContents(client: Client): Promise<Pick<SizeReport, "rows" | "databaseBytes">> {
  const { rows: tables } = await client.query<{ table: string; count: number }>(`
    SELECT tablename AS "table", (xpath('//c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', tablename), false, true, '')))[1]::text::int AS count
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 2 DESC, 1`);
  const { rows: sizes } = await client.query<{ bytes: number }>(
    "SELECT pg_database_size(current_database())::float8 AS bytes",
  );
  return {
    rows: Object.fromEntries(tables.map(({ table, count }) => [table, count])),
    databaseBytes: sizes[0]?.bytes ?? 0,
  };
}

const remarkOn = ({ product, ratio }: Measured) =>
  `${product.p50.toFixed(1)} ms, ${ratio.p50.toFixed(2)} × pg`;

async function measureSize(
  { client, actor, request, measuring }: Run,
  statements: number,
): Promise<SizeReport> {
  const grow = () => growLog(client, actor.id, logSize(statements), request.seed);
  await step(`Growing to ${grouped(statements)} statements`, grow);
  const contents = await countContents(client);
  const operations: Measured[] = [];
  for (const operation of operationsOn(await findTarget(client, actor)))
    operations.push(await step(operation.name, () => measure(operation, measuring), remarkOn));
  // Each holds every fact it used: the next size is not to be slowed by looking through hundreds.
  await client.query(`DELETE FROM "CaseExport"`);
  return { statements, ...contents, operations };
}

function print(lines: string[]): void {
  process.stdout.write(`\n${lines.join("\n")}\n`);
}

/**
 * Grows the database to each size in turn and measures everything at each, showing what it does.
 * Runs as the application: import it only where its settings stand.
 * @throws Interrupted when `signal` fired
 */
export async function runSizes(
  { ownerUrl, appUrl }: Pick<BenchDatabase, "ownerUrl" | "appUrl">,
  request: BenchRequest,
  signal: AbortSignal,
): Promise<SizeReport[]> {
  const actor = await addActor();
  const replayer = openReplayer(appUrl);
  const measuring = { replayer, rounds: request.rounds, signal };
  const measureAll = async (client: Client) => {
    const reports: SizeReport[] = [];
    for (const statements of request.sizes) {
      const report = await measureSize({ client, actor, request, measuring }, statements);
      print(sizeTable(report));
      print(contentTable(report));
      note("");
      reports.push(report);
    }
    return reports;
  };
  try {
    return await withInterruptibleClient(ownerUrl, signal, measureAll);
  } finally {
    await replayer.close();
  }
}
