import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { askedSql } from "@/lib/features/search/queries/asked-sql";
import { MARK_END, MARK_START } from "@/lib/features/search/rules/marked-text";
import type { SearchKind } from "@/lib/features/search/schema";
import type { TermGroup } from "@/lib/features/search/rules/terms";
import type { Candidate } from "@/lib/features/search/types";

/** A record's own name and the passage that matches, with marks; null where it has none. */
export type Passage = Candidate & { heading: string | null; snippet: string | null };

const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}`;
const WHOLE = `${MARKS}, HighlightAll=true`;
const PASSAGE = `${MARKS}, MaxFragments=2, MinWords=12, MaxWords=32, FragmentDelimiter=" … "`;

/** A text of so few characters is shown whole. */
const SHORT_TEXT = 240;

/** Of a very long text, only as much is looked through as a reader waits for. */
const LONGEST_TEXT = 20_000;

type Texts = {
  table: string;
  config: "vigil_names" | "vigil_english";
  heading: string;
  text: string;
};

/** Columns of each kind that hold its name and its text: those that its search column is made of. */
const TEXTS: Record<SearchKind, Texts> = {
  case: { table: "Case", config: "vigil_names", heading: `NULL`, text: `r."summary"` },
  person: {
    table: "Person",
    config: "vigil_names",
    heading: `r."fullName"`,
    text: `concat_ws(E'\\n', r."description", r."notes")`,
  },
  statement: {
    table: "Statement",
    config: "vigil_english",
    heading: `NULL`,
    text: `concat_ws(E'\\n', r."text", r."translation")`,
  },
  contact: {
    table: "Contact",
    config: "vigil_english",
    heading: `NULL`,
    text: `concat_ws(E'\\n', r."topics", r."asked", r."answered", r."nextStep")`,
  },
  source: { table: "Source", config: "vigil_english", heading: `r."title"`, text: `NULL` },
  organisation: {
    table: "Organisation",
    config: "vigil_names",
    heading: `r."name"`,
    text: `r."notes"`,
  },
};

const { sql, raw } = Prisma;

/** A text without the characters that serve as marks. */
const unmarked = (column: string) =>
  sql`translate(left(${raw(column)}, ${LONGEST_TEXT}::int), ${MARK_START + MARK_END}, '')`;

/** Whether a passage has the same first or last characters as the whole text, up to its full stop. */
const SAME = 20;
const CLOSING = ` .!?”’"'\n`;

/** A passage out of a longer text begins or ends with an ellipsis. */
const withEllipses = sql`
  CASE WHEN left(plain, ${SAME}::int) = left(whole, ${SAME}::int) THEN '' ELSE '… ' END || snippet ||
  CASE WHEN right(rtrim(plain, ${CLOSING}), ${SAME}::int) = right(rtrim(whole, ${CLOSING}), ${SAME}::int) THEN '' ELSE ' …' END`;

function passagesOf(kind: SearchKind, ids: string[]): Prisma.Sql {
  const { table, config, heading, text } = TEXTS[kind];
  return sql`SELECT ${kind} AS kind, id, heading, ${withEllipses} AS snippet FROM (
    SELECT r."id"::text AS id, btrim(whole) AS whole, snippet, translate(snippet, ${MARK_START + MARK_END}, '') AS plain,
      ts_headline(${config}::regconfig, ${unmarked(heading)}, asked.query, ${WHOLE}) AS heading
    FROM asked, ${raw(`"${table}"`)} r, LATERAL (SELECT ${unmarked(text)} AS whole) t,
      LATERAL (SELECT ts_headline('vigil_english', whole, asked.query,
        CASE WHEN length(whole) > ${SHORT_TEXT}::int THEN ${PASSAGE} ELSE ${WHOLE} END) AS snippet) h
    WHERE r."id" = ANY(${ids}::uuid[])) passages`;
}

/** The names and passages of the records shown, by one statement. */
export function findPassages(
  db: Db,
  groups: TermGroup[],
  shown: Map<SearchKind, string[]>,
): Promise<Passage[]> {
  const branches = [...shown].map(([kind, ids]) => passagesOf(kind, ids));
  return db.$queryRaw<Passage[]>`WITH ${askedSql(groups)} ${Prisma.join(branches, " UNION ALL ")}`;
}
