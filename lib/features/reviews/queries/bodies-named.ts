import type { Db } from "@/lib/db/client";
import type { OrganisationKind } from "@/lib/db/generated/enums";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import { matchOrganisations, plainBody } from "@/lib/features/reviews/rules/match-organisations";
import type { PersonFit } from "@/lib/features/reviews/types";
import { countryName } from "@/lib/places/countries";

/** Of each name, as of people. */
const MOST_OF_A_NAME = 25;

type Row = {
  id: string;
  name: string;
  aliases: string[];
  kind: OrganisationKind;
  country: string | null;
};

const longestWord = (name: string) =>
  name.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest), "");

const describe = ({ kind, country }: Row) =>
  [ORGANISATION_KIND_LABELS[kind], country && countryName(country)].filter(Boolean).join(", ");

/**
 * The organisations on file that each of these names may mean, the best first: all staff see every
 * organisation. One query.
 */
export async function bodiesNamed(
  db: Db,
  names: readonly string[],
): Promise<(name: string) => PersonFit[]> {
  const asked = [...new Set(names.map(plainBody))].filter((name) => name.length > 1);
  // One word of each: marks stand between the words on file, as in “U.S.” or “St. Vale”.
  const words = asked.map(longestWord);
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT f.* FROM unnest(${asked}::text[], ${words}::text[]) AS n("name", "word"), LATERAL (
      SELECT o."id", o."name", o."aliases", o."kind"::text AS "kind", o."country" FROM "Organisation" o
      WHERE o."foldedNames" LIKE '%' || vigil_fold(n."word") || '%' AND o."deletedAt" IS NULL
      ORDER BY similarity(o."foldedNames", vigil_fold(n."name")) DESC, o."id" LIMIT ${MOST_OF_A_NAME}) f`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (name) =>
    matchOrganisations(name, rows).flatMap((fit) => {
      const row = byId.get(fit.id);
      return row ? [{ ...fit, isBody: true, name: row.name, description: describe(row) }] : [];
    });
}
