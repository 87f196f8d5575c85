import { defineQuery } from "@/lib/commands/define-query";
import { columnToDay } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { remembered } from "@/lib/db/remembered";
import { requireSeenCase } from "@/lib/features/cases/scope";
import {
  CASE_STATEMENTS,
  countUses,
  saidKeys,
  SPEAKER_COLUMNS,
} from "@/lib/features/words/queries/usage-sql";
import { chosenTerms, NAME_KEY, type Term } from "@/lib/features/words/rules/terms";
import { wordUsageSchema } from "@/lib/features/words/schema";
import type { Side, SideUse, VoiceUse, WordUse } from "@/lib/features/words/types";

/** Those who spoke most; a case of thousands of statements has hundreds who spoke once. */
const MOST_VOICES = 50;

type Found = {
  key: string;
  grp: string;
  isVoice: boolean;
  name: string | null;
  isPerson: boolean;
  voices: number;
  total: number;
  said: number;
  undated: number;
  open: boolean | null;
  firstEarliest: Date | null;
  firstLatest: Date | null;
  lastEarliest: Date | null;
  lastLatest: Date | null;
  sinceSurely: number;
  sincePossibly: number;
  withoutSurely: number;
  withoutPossibly: number;
  alluded: number;
  group: number;
};

const dayOf = (date: Date | null) => date && columnToDay(date);

function toUse(row: Found): WordUse {
  const { said, undated, total, open, alluded, group } = row;
  return {
    ...{ said, undated, total },
    first: { earliest: open ? null : dayOf(row.firstEarliest), latest: dayOf(row.firstLatest) },
    last: { earliest: dayOf(row.lastEarliest), latest: dayOf(row.lastLatest) },
    since: { surely: row.sinceSurely, possibly: row.sincePossibly },
    without: { surely: row.withoutSurely, possibly: row.withoutPossibly, alluded, group },
  };
}

/** One row for each word and side; for the chosen word and the name one for each voice besides. */
function readUses(db: Db, caseId: string, terms: readonly Term[], chosen: Term): Promise<Found[]> {
  const keys = [...terms.map(({ key }) => key), NAME_KEY];
  return db.$queryRaw<Found[]>`
    WITH spoken AS MATERIALIZED (
      SELECT ${SPEAKER_COLUMNS}, m."mention"::text AS "mention", m."earliest", m."latest", m."undated",
        ${saidKeys(terms)} AS "keys"
      FROM ${CASE_STATEMENTS} WHERE c."id" = ${caseId}::uuid),
    voices AS MATERIALIZED (
      SELECT v.*, (count(*) OVER ())::int AS "voices"
      FROM (SELECT "voice", count(*) AS "statements" FROM spoken GROUP BY "voice") v
      ORDER BY v."statements" DESC, v."voice" LIMIT ${MOST_VOICES}),
    members AS MATERIALIZED (
      SELECT s."side" AS "grp", s."mention", s."earliest", s."latest", s."undated", s."keys" FROM spoken s
      UNION ALL
      SELECT s."voice", s."mention", s."earliest", s."latest", s."undated", s."keys" FROM spoken s JOIN voices USING ("voice")),
    wanted AS MATERIALIZED (
      SELECT k."key", d."side" AS "grp" FROM (SELECT DISTINCT "side" FROM spoken) d CROSS JOIN unnest(${keys}::text[]) k("key")
      UNION ALL
      SELECT k."key", v."voice" FROM voices v CROSS JOIN unnest(${[chosen.key, NAME_KEY]}::text[]) k("key"))
    SELECT f.*, v."voice" IS NOT NULL AS "isVoice", COALESCE(p."fullName", o."name") AS "name",
      p."id" IS NOT NULL AS "isPerson", COALESCE(v."voices", 0) AS "voices"
    FROM (${countUses(Prisma.sql`wanted`, Prisma.sql`members`)}) f
      LEFT JOIN voices v ON v."voice" = f."grp"
      LEFT JOIN "Person" p ON p."id"::text = v."voice"
      LEFT JOIN "Organisation" o ON o."id"::text = v."voice"
    ORDER BY v."statements" DESC NULLS FIRST, f."grp"`;
}

/**
 * How a case's speakers and sides use certain words, and whether they still say the name: counted by
 * the database, in two queries and an answer of bounded size whatever is on record.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getWordUsage = defineQuery({
  name: "words.usage",
  permission: "case:read",
  input: wordUsageSchema,
  async run({ db, actor, input: { caseId, q, word } }) {
    await requireSeenCase(db, actor, caseId);
    const { terms, chosen } = chosenTerms(q, word);
    const rows = await remembered(db, caseId, ["words", terms, chosen], () =>
      readUses(db, caseId, terms, chosen),
    );
    const sides = rows
      .filter(({ isVoice }) => !isVoice)
      .map((row): SideUse => ({ ...toUse(row), key: row.key, side: row.grp as Side }));
    const voicesOf = (key: string) =>
      rows
        .filter((row) => row.isVoice && row.key === key)
        .map((row): VoiceUse => {
          const { grp: voice, name, isPerson } = row;
          return { ...toUse(row), voice, name, isPerson };
        });
    return {
      ...{ terms, chosen },
      sides: sides.filter(({ key }) => key !== NAME_KEY),
      voices: voicesOf(chosen.key),
      named: { sides: sides.filter(({ key }) => key === NAME_KEY), voices: voicesOf(NAME_KEY) },
      voiceCount: rows.find(({ isVoice }) => isVoice)?.voices ?? 0,
    };
  },
});
