import type { Actor } from "@/lib/auth/actor";
import { growLog, logId } from "@/scripts/bench/log/grow-log";
import { logSize } from "@/scripts/bench/log/log-size";
import { ownerPool } from "@/tests/support/database";

/** How many statements and contacts the log holds once it is filled. */
type CaseLogSize = { statements: number; contacts: number };

/**
 * Fills the test's database with a generated log of cases, the same in every run. Called again with
 * a larger size it only adds what is missing.
 * @returns the id of the case that nearly all of it concerns
 */
export async function fillCaseLog(
  actor: Actor,
  { statements, contacts }: CaseLogSize,
): Promise<string> {
  const client = await ownerPool().connect();
  try {
    await growLog(client, actor.id, logSize(statements, contacts));
    return await logId(client, "case", 1);
  } finally {
    client.release();
  }
}
