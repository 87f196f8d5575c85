import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
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
  const pattern = Prisma.sql`'%' || vigil_fold(n."name") || '%'`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT f.* FROM unnest(${asked}::text[]) AS n("name"), LATERAL (
      SELECT o."id", o."name", o."aliases", o."kind"::text AS "kind", o."country" FROM "Organisation" o
      WHERE o."foldedNames" LIKE ${pattern} AND o."deletedAt" IS NULL
      ORDER BY (vigil_fold(o."name") = vigil_fold(n."name")) DESC, o."id" LIMIT ${MOST_OF_A_NAME}) f`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (name) =>
    matchOrganisations(name, rows).flatMap((fit) => {
      const row = byId.get(fit.id);
      return row ? [{ ...fit, isBody: true, name: row.name, description: describe(row) }] : [];
    });
}
