import type { ClientBase } from "pg";

import { CASES_AND_FACTS } from "@/scripts/bench/log/cases-sql";
import { CHOICES } from "@/scripts/bench/log/choices-sql";
import { CONTACTS } from "@/scripts/bench/log/contacts-sql";
import type { LogSize } from "@/scripts/bench/log/log-size";
import { PEOPLE_AND_SOURCES } from "@/scripts/bench/log/people-sql";
import { STATEMENTS } from "@/scripts/bench/log/statements-sql";
import { TRAIL } from "@/scripts/bench/log/trail-sql";

type Values = LogSize & { actor: string; seed: string };

/** The seed of whoever names none. */
export const SEED = "vigil case log";

const NAMES = /(?<!:):(actor|seed|statements|contacts|cases|people|bodies|sources)\b/g;

/** A script of several statements takes no parameters, so the values are written into it. */
function fillIn(client: ClientBase, sql: string, values: Values): string {
  return sql.replace(NAMES, (_match, name: keyof Values) => {
    const value = values[name];
    return typeof value === "number" ? String(value) : client.escapeLiteral(value);
  });
}

/**
 * Grows the database to a generated log of cases, the same for the same seed whenever and wherever it
 * is made. Called again with a larger size it only adds what is missing.
 * @param client a connection as the owner of the tables
 * @param actorId id of the user who is to have entered it all
 */
export async function growLog(
  client: ClientBase,
  actorId: string,
  size: LogSize,
  seed = SEED,
): Promise<void> {
  const values = { ...size, actor: actorId, seed };
  for (const sql of [CHOICES, PEOPLE_AND_SOURCES, CASES_AND_FACTS, STATEMENTS, CONTACTS, TRAIL])
    await client.query(fillIn(client, sql, values));
  // As autovacuum leaves a database that has not just been filled.
  await client.query("VACUUM (ANALYZE)");
}

/** The id of a generated record: of the first case, `("case", 1)`. Call it on the connection that grew the log. */
export async function logId(client: ClientBase, kind: string, n: number): Promise<string> {
  const { rows } = await client.query<{ id: string }>("SELECT pg_temp.log_id($1, $2) AS id", [
    kind,
    n,
  ]);
  return rows[0]?.id ?? "";
}
