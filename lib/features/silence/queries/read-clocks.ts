import { columnToDay } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { remembered } from "@/lib/db/remembered";
import { countedUntil, latestUntil, MENTIONS } from "@/lib/features/silence/queries/mentions-sql";
import { countedUpTo } from "@/lib/features/silence/rules/clock";
import type { ClockEnd, LastMentionBounds, SilenceVoice } from "@/lib/features/silence/types";

const VOICES = {
  official: Prisma.sql`m."official"`,
  leader: Prisma.sql`m."leader"`,
  holder: Prisma.sql`m."holder"`,
} as const satisfies Record<SilenceVoice, Prisma.Sql>;

type StoredReading = {
  voice: SilenceVoice;
  surely: Date | null;
  possibly: Date | null;
  undated: number;
  lastId: string | null;
};

/** What the database says of one clock. */
export type ClockReading = { last: LastMentionBounds; undated: number; lastId: string | null };

/** Earlier than any day; a limit that no mention keeps. */
const NEVER = "-infinity";

function readingOf(voice: SilenceVoice, end: ClockEnd): Prisma.Sql {
  const { surely, possibly } = countedUpTo(end);
  const counted = Prisma.sql`${VOICES[voice]} AND ${countedUntil(possibly)}`;
  return Prisma.sql`
    SELECT ${voice} AS "voice", r."surely", r."possibly", r."lastId",
      (SELECT count(*)::int FROM mentions m WHERE ${VOICES[voice]} AND m."undated"
        AND COALESCE(m."known" >= r."surely", true)) AS "undated"
    FROM (SELECT
      (SELECT max(m."earliest") FROM mentions m WHERE ${counted} AND ${latestUntil(end.today)} <= ${surely ?? NEVER}::date) AS "surely",
      (SELECT max(${latestUntil(possibly)}) FROM mentions m WHERE ${counted}) AS "possibly",
      (SELECT m."id" FROM mentions m WHERE ${counted}
        ORDER BY m."earliest" DESC NULLS LAST, m."latest" DESC, m."id" LIMIT 1) AS "lastId") r`;
}

const dayOf = (date: Date | null) => date && columnToDay(date);

/** All three clocks of a case, remembered while nothing changes. Two queries at most. */
export const readClocks = (db: Db, caseId: string, end: ClockEnd) =>
  remembered(db, caseId, ["clocks", end], () => workOutClocks(db, caseId, end));

/** All three clocks from the mentions of the case, read once. One query. */
async function workOutClocks(
  db: Db,
  caseId: string,
  end: ClockEnd,
): Promise<Record<SilenceVoice, ClockReading>> {
  const voices = Object.keys(VOICES) as SilenceVoice[];
  const rows = await db.$queryRaw<StoredReading[]>`
    WITH mentions AS MATERIALIZED (
      SELECT m.* FROM "Case" c CROSS JOIN LATERAL (${MENTIONS}) m WHERE c."id" = ${caseId}::uuid)
    ${Prisma.join(
      voices.map((voice) => readingOf(voice, end)),
      " UNION ALL ",
    )}`;
  const readings = rows.map(({ voice, surely, possibly, undated, lastId }) => [
    voice,
    { last: { surely: dayOf(surely), possibly: dayOf(possibly) }, undated, lastId },
  ]);
  return Object.fromEntries(readings) as Record<SilenceVoice, ClockReading>;
}
