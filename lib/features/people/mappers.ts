import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleCases } from "@/lib/features/cases/scope";
import type { PersonName, PersonRow, PersonView, PositionView } from "@/lib/features/people/types";

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
export function toPersonRow(
  row: Prisma.PersonGetPayload<{ include: typeof personRowInclude }>,
): PersonRow {
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
export function toPersonName({
  id,
  fullName,
  nativeName,
  nativeNameLanguage,
}: PersonName): PersonName {
  return { id, fullName, nativeName, nativeNameLanguage };
}

const caseLabelSelect = {
  id: true,
  reference: true,
  person: { select: { id: true, fullName: true } },
} satisfies Prisma.CaseSelect;

/** What a person's page reads; of the cases, only those the actor may see. */
export function personViewInclude(actor: Actor) {
  const shown = { AND: [{ deletedAt: null }, visibleCases(actor)] };
  return {
    positions: { orderBy: [...newestPositionFirst], include: positionInclude },
    cases: { where: shown, orderBy: { reference: "asc" }, select: caseLabelSelect },
    involvements: {
      where: { caseRecord: shown },
      orderBy: { id: "asc" },
      include: { caseRecord: { select: caseLabelSelect } },
    },
    mergesKept: {
      where: { undoneAt: null },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      include: { merged: { select: { id: true, fullName: true } } },
    },
  } satisfies Prisma.PersonInclude;
}

type StoredView = Prisma.PersonGetPayload<{ include: ReturnType<typeof personViewInclude> }>;

const toCase = ({ id, reference, person }: StoredView["cases"][number]) => ({
  ...{ id, reference },
  personName: person.fullName,
});

/** A stored person as their page shows them, without the counts. */
export function toPersonView(row: StoredView): Omit<PersonView, "statementCount" | "contactCount"> {
  const { version, createdById, deletedAt, aliases, nationalities, description, notes } = row;
  return {
    ...toPersonName(row),
    ...{ version, createdById, deletedAt, aliases, nationalities, description, notes },
    birth: readDate("birth", row),
    positions: row.positions.map(toPosition),
    cases: row.cases.map(toCase),
    involvements: row.involvements.map(({ id, role, note, caseRecord }) => ({
      ...{ id, role, note },
      caseRecord: toCase(caseRecord),
    })),
    merges: row.mergesKept.map(({ id, at, merged }) => ({ id, at, merged })),
  };
}
