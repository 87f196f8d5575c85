import { columnToDay } from "@/lib/dates/columns";
import { NO_DAY } from "@/lib/dates/day-number";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { countedUntil, latestUntil, mentionsOf } from "@/lib/features/silence/queries/mentions-sql";
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

const named = (bound: string) =>
  ({
    official: Prisma.raw(`"${bound} official"`),
    leader: Prisma.raw(`"${bound} leader"`),
    holder: Prisma.raw(`"${bound} holder"`),
  }) satisfies Record<SilenceVoice, Prisma.Sql>;
const SURELY = named("surely");
const POSSIBLY = named("possibly");

/** The bounds of one clock, of all mentions at once. */
function boundsOf(voice: SilenceVoice, end: ClockEnd): Prisma.Sql[] {
  const { surely, possibly } = countedUpTo(end);
  const counted = Prisma.sql`${VOICES[voice]} AND ${countedUntil(possibly)}`;
  const sure = Prisma.sql`${latestUntil(end.today)} <= ${surely ?? NEVER}::date`;
  return [
    Prisma.sql`max(m."earliest") FILTER (WHERE ${counted} AND ${sure}) AS ${SURELY[voice]}`,
    Prisma.sql`max(${latestUntil(possibly)}) FILTER (WHERE ${counted}) AS ${POSSIBLY[voice]}`,
  ];
}

/** The undated ones that may be later, found among those without a first day, and the last that has one. */
function readingOf(voice: SilenceVoice, caseId: string, end: ClockEnd): Prisma.Sql {
  const { possibly } = countedUpTo(end);
  const surely = Prisma.sql`b.${SURELY[voice]}`;
  const spoken = Prisma.sql`FROM (${mentionsOf(caseId)}) m WHERE ${VOICES[voice]}`;
  return Prisma.sql`
    SELECT ${voice} AS "voice", ${surely} AS "surely", b.${POSSIBLY[voice]} AS "possibly",
      (SELECT count(*)::int ${spoken} AND m."oldestFirst" = ${NO_DAY}::int AND m."undated"
        AND COALESCE(m."known" >= ${surely}, true)) AS "undated",
      COALESCE(
        (SELECT m."id" ${spoken} AND m."oldestFirst" < ${NO_DAY}::int AND m."earliest" <= ${possibly}::date
          ORDER BY m."oldestFirst" DESC, m."latest" DESC, m."id" LIMIT 1),
        (SELECT m."id" ${spoken} AND m."oldestFirst" = ${NO_DAY}::int AND NOT m."undated"
          ORDER BY m."latest" DESC, m."id" LIMIT 1)) AS "lastId"
    FROM bounds b`;
}

const dayOf = (date: Date | null) => date && columnToDay(date);

/** All three clocks of a case. One query. */
export async function readClocks(
  db: Db,
  caseId: string,
  end: ClockEnd,
): Promise<Record<SilenceVoice, ClockReading>> {
  const voices = Object.keys(VOICES) as SilenceVoice[];
  const rows = await db.$queryRaw<StoredReading[]>`
    WITH bounds AS MATERIALIZED (
      SELECT ${Prisma.join(voices.flatMap((voice) => boundsOf(voice, end)))}
      FROM (${mentionsOf(caseId)}) m)
    ${Prisma.join(
      voices.map((voice) => readingOf(voice, caseId, end)),
      " UNION ALL ",
    )}`;
  const readings = rows.map(({ voice, surely, possibly, undated, lastId }) => [
    voice,
    { last: { surely: dayOf(surely), possibly: dayOf(possibly) }, undated, lastId },
  ]);
  return Object.fromEntries(readings) as Record<SilenceVoice, ClockReading>;
}
