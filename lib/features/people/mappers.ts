import type { Actor } from "@/lib/auth/actor";
import { boundsOf } from "@/lib/dates/bounds";
import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleCases } from "@/lib/features/cases/scope";
import { distinguishingWords, officeTitle } from "@/lib/features/people/rules";
import type { PersonName, PersonRow, PersonView, PositionView } from "@/lib/features/people/types";
import { countryName } from "@/lib/places/countries";

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

/** A person as an option of a picker, with what tells them from a namesake. */
export function toPersonOption(person: PersonRow): {
  id: string;
  label: string;
  description: string;
} {
  return { id: person.id, label: person.fullName, description: describePerson(person) };
}

function describePerson(person: PersonRow): string {
  const { position } = person;
  const office = position
    ? [officeTitle(position), position.country && countryName(position.country)]
    : [];
  return distinguishingWords({
    description: person.description,
    birthYear: boundsOf(person.birth.edtf).earliest?.slice(0, 4) ?? null,
    nationalities: person.nationalities.map(countryName),
    office: office.filter(Boolean).join(", ") || null,
  });
}
