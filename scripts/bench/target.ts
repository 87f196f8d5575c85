import type { Client } from "pg";

import type { Actor } from "@/lib/auth/actor";
import { logId } from "@/scripts/bench/log/grow-log";

/** The records that operations are measured on. */
export interface Target {
  actor: Actor;
  /** The case with ten thousand statements, or as many as there are. */
  largeCaseId: string;
  /** A case with as many as most have. */
  smallCaseId: string;
  /** The case that statements are added to. */
  addedToId: string;
  speakerId: string;
  sourceId: string;
  /** Somebody's name. */
  name: string;
  /** The record that page two hundred of the statements begins after. */
  deepId: string;
}

const PAGE_200 = 199 * 25;

async function one(client: Client, sql: string, values: unknown[]): Promise<string> {
  const { rows } = await client.query<{ value: string }>(sql, values);
  return rows[0]?.value ?? "";
}

/** @param client the connection that grew the log */
export async function findTarget(client: Client, actor: Actor): Promise<Target> {
  const speakerId = await logId(client, "person", 7);
  return {
    ...{ actor, speakerId },
    largeCaseId: await logId(client, "case", 1),
    smallCaseId: await logId(client, "case", 2),
    addedToId: await logId(client, "case", 3),
    sourceId: await logId(client, "source", 1),
    name: await one(client, `SELECT "fullName" AS value FROM "Person" WHERE id = $1`, [speakerId]),
    // Of a log too short for that many pages the last.
    deepId: await one(
      client,
      `SELECT id AS value FROM (SELECT * FROM "Statement" ORDER BY "newestFirst", id LIMIT $1) s
        ORDER BY "newestFirst" DESC, id DESC LIMIT 1`,
      [PAGE_200],
    ),
  };
}
