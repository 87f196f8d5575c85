import { Prisma } from "@/lib/db/generated/client";
import { MENTIONS } from "@/lib/features/silence/queries/mentions-sql";
import { NAME_KEY, searchedForms, type Term } from "@/lib/features/words/rules/terms";
import { UNNAMED } from "@/lib/features/words/schema";

/** Whose words a statement is, by id: those passed on are not the speaker's. */
const VOICE = Prisma.sql`COALESCE(s."relayedPersonId", s."speakerId",
  CASE WHEN s."speakerKind" = 'organisation' THEN s."speakerOrganisationId" END)::text`;

/**
 * On whose side the one stands whose words they are: who passes words on does not say them. Silence is
 * counted otherwise, since either of the two breaks it.
 */
const SIDE = Prisma.sql`CASE WHEN s."relayedPersonId" IS NULL
  THEN CASE WHEN m."holder" THEN 'holder' WHEN m."official" THEN 'official' ELSE 'other' END
  ELSE CASE WHEN m."relayedHolder" THEN 'holder' WHEN m."relayedOfficial" THEN 'official' ELSE 'other' END END`;

/** The statements "s" about the case "c", with what `MENTIONS` says of them. */
export const CASE_STATEMENTS = Prisma.sql`"Case" c CROSS JOIN LATERAL (${MENTIONS}) m
  JOIN "Statement" s ON s."id" = m."id"`;

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
  term ? saysTerm(term) : Prisma.sql`m."mention" = 'named'`;

/** Which of the terms a statement says, the name among them: an array of keys. */
export function saidKeys(terms: readonly Term[]): Prisma.Sql {
  const each = terms.map((term) => Prisma.sql`CASE WHEN ${saysTerm(term)} THEN ${term.key} END`);
  const named = Prisma.sql`CASE WHEN m."mention" = 'named' THEN ${NAME_KEY} END`;
  return Prisma.sql`array_remove(ARRAY[${Prisma.join([...each, named], ", ")}]::text[], NULL)`;
}

/** Statements that the dates prove to be later than the last use of a word: none of them has it. */
const LATER = Prisma.sql`u."earliest" > b."lastLatest"`;
/** Those that may be later, with the word or without. */
const MAY_BE_LATER = Prisma.sql`(u."undated" OR COALESCE(u."latest" > b."lastEarliest", true))`;

/**
 * Counts the uses of words: one row for each pair of `wanted` (`key`, `grp`), as `WordUse` has it.
 * `members` are statements in groups (`grp`, `mention`, `earliest`, `latest`, `undated`, `keys`).
 * Words that nobody of a group says are not compared with its statements one by one.
 */
export const countUses = (wanted: Prisma.Sql, members: Prisma.Sql) => Prisma.sql`
  WITH totals AS (SELECT "grp", count(*)::int AS "total" FROM ${members} GROUP BY "grp"),
  uses AS MATERIALIZED (
    SELECT k."key", m."grp", m."earliest", m."latest", m."undated"
    FROM ${members} m CROSS JOIN LATERAL unnest(m."keys") k("key") JOIN ${wanted} w ON w."key" = k."key" AND w."grp" = m."grp"),
  bounds AS MATERIALIZED (
    SELECT "key", "grp", count(*)::int AS "said", (count(*) FILTER (WHERE "undated"))::int AS "undated",
      bool_or(NOT "undated" AND "earliest" IS NULL) AS "open",
      min("earliest") AS "firstEarliest", min("latest") AS "firstLatest",
      max("earliest") AS "lastEarliest", max("latest") AS "lastLatest"
    FROM uses GROUP BY "key", "grp"),
  around AS (
    SELECT b."key", b."grp", count(*) FILTER (WHERE u."earliest" >= b."firstLatest") AS "since",
      count(*) FILTER (WHERE u."undated" OR b."open" OR u."latest" >= b."firstEarliest") AS "sincePossibly",
      count(*) FILTER (WHERE ${LATER}) AS "later", count(*) FILTER (WHERE ${MAY_BE_LATER}) AS "maybe",
      count(*) FILTER (WHERE ${LATER} AND u."mention" = 'alluded_to') AS "alluded",
      count(*) FILTER (WHERE ${LATER} AND u."mention" = 'one_of_a_group') AS "group"
    FROM bounds b JOIN ${members} u ON u."grp" = b."grp" GROUP BY b."key", b."grp"),
  own AS (
    SELECT b."key", b."grp",
      count(*) FILTER (WHERE COALESCE(u."earliest" < b."firstLatest", true)) AS "before",
      count(*) FILTER (WHERE ${MAY_BE_LATER}) AS "maybe"
    FROM bounds b JOIN uses u ON u."key" = b."key" AND u."grp" = b."grp" GROUP BY b."key", b."grp")
  SELECT w."key", w."grp", t."total", COALESCE(b."said", 0) AS "said", COALESCE(b."undated", 0) AS "undated",
    b."open", b."firstEarliest", b."firstLatest", b."lastEarliest", b."lastLatest",
    COALESCE(a."since" + o."before", 0)::int AS "sinceSurely",
    COALESCE(a."sincePossibly", 0)::int AS "sincePossibly",
    COALESCE(a."later", 0)::int AS "withoutSurely",
    COALESCE(a."maybe" - o."maybe", 0)::int AS "withoutPossibly",
    COALESCE(a."alluded", 0)::int AS "alluded", COALESCE(a."group", 0)::int AS "group"
  FROM ${wanted} w JOIN totals t ON t."grp" = w."grp"
    LEFT JOIN bounds b ON b."key" = w."key" AND b."grp" = w."grp"
    LEFT JOIN around a ON a."key" = w."key" AND a."grp" = w."grp"
    LEFT JOIN own o ON o."key" = w."key" AND o."grp" = w."grp"`;
