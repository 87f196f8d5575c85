import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import type { PersonName, PersonRow, PositionView } from "@/lib/features/people/types";

export const positionInclude = { organisation: { select: { id: true, name: true } } } as const;

export const personNameSelect = {
  id: true,
  fullName: true,
  nativeName: true,
  nativeNameLanguage: true,
} as const;

type PositionRow = Prisma.PositionGetPayload<{ include: typeof positionInclude }>;

/** A stored office as pages show it. */
export function toPosition(row: PositionRow): PositionView {
  return {
    id: row.id,
    title: row.title,
    organisation: row.organisation,
    country: row.country,
    rank: row.rank,
    from: readDate("from", row),
    to: readDate("to", row),
  };
}

/** The office held last comes first: no end before any end, then by latest beginning. */
export const newestPositionFirst = [
  { toLatest: { sort: "desc", nulls: "first" } },
  { fromEarliest: { sort: "desc", nulls: "last" } },
  { id: "asc" },
] as const satisfies Prisma.PositionOrderByWithRelationInput[];

export const personRowInclude = {
  positions: { orderBy: [...newestPositionFirst], take: 1, include: positionInclude },
} satisfies Prisma.PersonInclude;

/** A stored person as a line of a list. */
export function toPersonRow(row: Prisma.PersonGetPayload<{ include: typeof personRowInclude }>): PersonRow {
  const position = row.positions[0];
  return {
    ...toPersonName(row),
    aliases: row.aliases,
    nationalities: row.nationalities,
    birth: readDate("birth", row),
    description: row.description,
    position: position ? toPosition(position) : null,
  };
}

/** Only what is needed to name a person. */
export function toPersonName({ id, fullName, nativeName, nativeNameLanguage }: PersonName): PersonName {
  return { id, fullName, nativeName, nativeNameLanguage };
}
