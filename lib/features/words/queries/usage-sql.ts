import { Prisma } from "@/lib/db/generated/client";
import { MENTIONS } from "@/lib/features/silence/queries/mentions-sql";
import { NAME_KEY, searchedForms, type Term } from "@/lib/features/words/rules/terms";
import { UNNAMED } from "@/lib/features/words/schema";

/** Whose words a statement is, by id: those passed on are not the speaker's. */
const VOICE = Prisma.sql`COALESCE(s."relayedPersonId", s."speakerId",
  CASE WHEN s."speakerKind" = 'organisation' THEN s."speakerOrganisationId" END)::text`;

const SIDE = Prisma.sql`CASE WHEN m."holder" THEN 'holder' WHEN m."official" THEN 'official' ELSE 'other' END`;

/** The statements "s" about the case "c", with what `MENTIONS` says of them, how and by whom. */
export const CASE_STATEMENTS = Prisma.sql`"Case" c CROSS JOIN LATERAL (${MENTIONS}) m
  JOIN "Statement" s ON s."id" = m."id"
  JOIN "StatementCase" n ON n."statementId" = m."id" AND n."caseId" = c."id"`;

/** The columns that say who spoke: `side` and `voice`. */
export const SPEAKER_COLUMNS = Prisma.sql`${SIDE} AS "side", COALESCE(${VOICE}, ${UNNAMED}) AS "voice"`;

export const isVoice = (voice: string) => Prisma.sql`COALESCE(${VOICE}, ${UNNAMED}) = ${voice}`;
export const isSide = (side: string) => Prisma.sql`${SIDE} = ${side}`;

/** Whether a statement "s" has one of the forms among its words. */
const saysTerm = (term: Term): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    searchedForms(term).map((form) => Prisma.sql`strpos(s."plainWords", ${form}) > 0`),
    " OR ",
  )})`;

/** Whether the statement says the word; for the name, whether it names the person. */
export const says = (term: Term | null): Prisma.Sql =>
  term ? saysTerm(term) : Prisma.sql`n."mention" = 'named'`;

/** Which of the terms a statement says, the name among them: an array of keys. */
export function saidKeys(terms: readonly Term[]): Prisma.Sql {
  const each = terms.map((term) => Prisma.sql`CASE WHEN ${saysTerm(term)} THEN ${term.key} END`);
  const named = Prisma.sql`CASE WHEN n."mention" = 'named' THEN ${NAME_KEY} END`;
  return Prisma.sql`array_remove(ARRAY[${Prisma.join([...each, named], ", ")}]::text[], NULL)`;
}

/** Without the word, and surely said later than its last use. */
const LATER_WITHOUT = Prisma.sql`NOT u."said" AND u."earliest" > b."lastLatest"`;

/**
 * Counts the uses in `used`: rows of `key`, `grp`, `said`, `mention`, `earliest`, `latest`,
 * `undated`, one for each statement and word. One row for each word and group, as `WordUse` has it.
 */
export const countUses = (used: Prisma.Sql) => Prisma.sql`
  WITH bounds AS MATERIALIZED (
    SELECT "key", "grp", count(*)::int AS "total",
      (count(*) FILTER (WHERE "said"))::int AS "said",
      (count(*) FILTER (WHERE "said" AND "undated"))::int AS "undated",
      bool_or("said" AND NOT "undated" AND "earliest" IS NULL) AS "open",
      min("earliest") FILTER (WHERE "said") AS "firstEarliest",
      min("latest") FILTER (WHERE "said") AS "firstLatest",
      max("earliest") FILTER (WHERE "said") AS "lastEarliest",
      max("latest") FILTER (WHERE "said") AS "lastLatest"
    FROM ${used} GROUP BY "key", "grp")
  SELECT b.*,
    (count(*) FILTER (WHERE u."said" OR u."earliest" >= b."firstLatest"))::int AS "sinceSurely",
    (count(*) FILTER (WHERE u."said" OR u."undated" OR b."open"
      OR u."latest" >= b."firstEarliest"))::int AS "sincePossibly",
    (count(*) FILTER (WHERE ${LATER_WITHOUT}))::int AS "withoutSurely",
    (count(*) FILTER (WHERE NOT u."said" AND (u."undated"
      OR COALESCE(u."latest" > b."lastEarliest", true))))::int AS "withoutPossibly",
    (count(*) FILTER (WHERE ${LATER_WITHOUT} AND u."mention" = 'alluded_to'))::int AS "alluded",
    (count(*) FILTER (WHERE ${LATER_WITHOUT} AND u."mention" = 'one_of_a_group'))::int AS "group"
  FROM bounds b JOIN ${used} u ON u."key" = b."key" AND u."grp" = b."grp"
  GROUP BY b."key", b."grp", b."total", b."said", b."undated", b."open",
    b."firstEarliest", b."firstLatest", b."lastEarliest", b."lastLatest"`;
