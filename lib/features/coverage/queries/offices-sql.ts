import { Prisma } from "@/lib/db/generated/client";
import type { Office } from "@/lib/features/coverage/types";

/** The organisation or the position behind an office's id, to be joined to the column given. */
export const officeJoins = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  LEFT JOIN "Organisation" og ON og."id" = ${id}
  LEFT JOIN "Position" po ON po."id" = ${id}
  LEFT JOIN "Person" pe ON pe."id" = po."personId"`;

/** What names an office, with `officeJoins`. */
export const OFFICE_COLUMNS = Prisma.sql`COALESCE(og."name", po."title") AS "name",
  pe."id" AS "holderId", pe."fullName" AS "holderName"`;

export const OFFICE_NAME = Prisma.sql`COALESCE(og."name", po."title" || ' ' || pe."fullName")`;

export type StoredOffice = {
  id: string;
  name: string;
  holderId: string | null;
  holderName: string | null;
};

/** A row of `OFFICE_COLUMNS`. */
export function toOffice({ id, name, holderId, holderName }: StoredOffice): Office {
  return {
    ...{ id, name, kind: holderId ? "position" : "organisation" },
    holder: holderId && holderName ? { id: holderId, name: holderName } : null,
  };
}
