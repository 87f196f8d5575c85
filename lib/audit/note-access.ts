import type { Actor } from "@/lib/auth/actor";
import { accountOf } from "@/lib/auth/system-actor";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { logger } from "@/lib/logger";

const MS_AN_HOUR = 3_600_000;
/** Beyond this the oldest are forgotten, which costs a write that changes nothing. */
const MOST_REMEMBERED = 20_000;

const noted = new Set<string>();
const writing = new Set<Promise<void>>();

const hourOf = (at: Date) => new Date(at.getTime() - (at.getTime() % MS_AN_HOUR));

async function write(caseId: string, userId: string, hour: Date): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "CaseAccess" ("caseId", "userId", "hour", "viaGlass")
    SELECT c."id", u."id", ${hour}, c."leadId" IS DISTINCT FROM u."id" AND NOT EXISTS (
      SELECT FROM "CaseMember" m WHERE m."caseId" = c."id" AND m."userId" = u."id")
    FROM "Case" c, "User" u
    WHERE c."id" = ${caseId}::uuid AND c."visibility" = 'restricted' AND u."id" = ${userId}::uuid
    ON CONFLICT DO NOTHING`;
}

function remember(key: string): void {
  const [oldest] = noted;
  if (noted.size >= MOST_REMEMBERED && oldest !== undefined) noted.delete(oldest);
  noted.add(key);
}

/**
 * Notes that somebody looked at a restricted case: once for each user, case and hour, beside the read
 * and never before it. Where it cannot be written the log of the server says so.
 */
export function noteAccess(actor: Actor, caseRecord: { id: string; visibility: string }): void {
  const userId = accountOf(actor);
  if (!userId || caseRecord.visibility !== "restricted") return;
  const hour = hourOf(now());
  const key = [caseRecord.id, userId, hour.getTime()].join(" ");
  if (noted.has(key)) return;
  remember(key);
  const done = write(caseRecord.id, userId, hour)
    .catch((error: unknown) => {
      noted.delete(key);
      logger.error({ err: error }, "who looked at a restricted case could not be noted");
    })
    .finally(() => writing.delete(done));
  writing.add(done);
}

/** Waits for what is being noted in this process. */
export async function accessesNoted(): Promise<void> {
  await Promise.all(writing);
}
