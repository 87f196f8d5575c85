import { readDate, columnToDay } from "@/lib/dates/columns";
import { exactDay, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import type { Prisma } from "@/lib/db/generated/client";
import {
  familyHeldBack,
  factsHeldBack,
  staysBack,
} from "@/lib/features/exports/queries/gated-reads";
import {
  among,
  contactsInRange,
  statementsInRange,
  type Reading,
} from "@/lib/features/exports/queries/reading";
import { recordDate } from "@/lib/features/exports/record-date";
import type { OrganisationRecord, PersonRecord, TaskRecord } from "@/lib/features/exports/types";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import { newestPositionFirst, positionInclude, toPosition } from "@/lib/features/people/mappers";
import { visiblePeople } from "@/lib/features/people/scope";
import { visibleTasks } from "@/lib/features/tasks/scope";
import { countryName } from "@/lib/places/countries";

const BATCH = 500;

/** Pages through rows by their place, a batch in memory at a time. */
export async function* byPlace<Row extends { id: string }>(
  load: (page: { skip: number; take: number }) => Promise<Row[]>,
) {
  for (let skip = 0; ; skip += BATCH) {
    const rows = await load({ skip, take: BATCH });
    yield* rows;
    if (rows.length < BATCH) return;
  }
}

const span = (text: string, language: string | null = null) => ({ text, language });

/** Everyone who is involved, speaks or takes part within the range; the family as far as it may be named. */
function namedIn(reading: Reading, family: ReadonlySet<string>): Prisma.PersonWhereInput {
  const { caseId } = reading;
  const notFamily = { id: { notIn: [...family] } };
  return {
    OR: [
      { cases: { some: { id: caseId } } },
      { ...notFamily, involvements: { some: { caseId } } },
      { statements: { some: statementsInRange(reading) } },
      { relayedIn: { some: statementsInRange(reading) } },
      { ...notFamily, participation: { some: { contact: contactsInRange(reading) } } },
    ],
  };
}

/** Those of whom no more than the name and the offices may be told. */
async function namedOnly(reading: Reading, family: ReadonlySet<string>) {
  const { db, caseId } = reading;
  if (!staysBack(reading, "identity")) return family;
  const { personId } = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { personId: true },
  });
  return new Set([...family, personId]);
}

const NO_DETAILS = {
  ...{ nativeName: null, aliases: [], nationalities: [] },
  born: recordDate(UNKNOWN_DATE),
};

/** The person held, those involved, and everyone who speaks or takes part within the range. */
export async function* streamPeople(reading: Reading): AsyncGenerator<PersonRecord> {
  const { db, actor } = reading;
  const family = await familyHeldBack(reading);
  const guarded = await namedOnly(reading, family);
  const where: Prisma.PersonWhereInput = {
    AND: [among(reading), visiblePeople(actor), namedIn(reading, family)],
  };
  const include = { positions: { orderBy: [...newestPositionFirst], include: positionInclude } };
  const load = (page: { skip: number; take: number }) =>
    db.person.findMany({ where, orderBy: [{ fullName: "asc" }, { id: "asc" }], ...page, include });
  for await (const row of byPlace(load)) {
    yield {
      id: row.id,
      name: span(row.fullName),
      nativeName: row.nativeName ? span(row.nativeName, row.nativeNameLanguage) : null,
      aliases: row.aliases,
      born: recordDate(readDate("birth", row)),
      nationalities: row.nationalities.map(countryName),
      ...(guarded.has(row.id) ? NO_DETAILS : {}),
      offices: row.positions
        .map(toPosition)
        .map(({ id, title, organisation, country, from, to }) => ({
          id,
          title,
          organisation: organisation?.name ?? null,
          country: country && countryName(country),
          from: recordDate(from),
          to: recordDate(to),
        })),
    };
  }
}

/** Organisations that hold, speak or take part; and those of the offices in which people spoke. */
export async function* streamOrganisations(reading: Reading): AsyncGenerator<OrganisationRecord> {
  const { db, caseId } = reading;
  const ofCase = { caseId, fact: { deletedAt: null, kind: { notIn: factsHeldBack(reading) } } };
  const inOffice: Prisma.PositionWhereInput = {
    OR: [
      { statements: { some: statementsInRange(reading) } },
      { relayedIn: { some: statementsInRange(reading) } },
      { participation: { some: { contact: contactsInRange(reading) } } },
    ],
  };
  const where: Prisma.OrganisationWhereInput = {
    ...among(reading),
    OR: [
      { heldCases: { some: { id: caseId } } },
      { custodyPeriods: { some: ofCase } },
      { legalSteps: { some: ofCase } },
      { statements: { some: statementsInRange(reading) } },
      { participation: { some: { contact: contactsInRange(reading) } } },
      { positions: { some: inOffice } },
    ],
  };
  const load = (page: { skip: number; take: number }) =>
    db.organisation.findMany({ where, orderBy: [{ name: "asc" }, { id: "asc" }], ...page });
  for await (const { id, name, kind, country } of byPlace(load)) {
    yield {
      id,
      name: span(name),
      kind: { code: kind, label: ORGANISATION_KIND_LABELS[kind] },
      country: country && countryName(country),
    };
  }
}

/** The case's follow-ups, by due day: plans of the team, so only along with its internal notes. */
export async function* streamTasks(reading: Reading): AsyncGenerator<TaskRecord> {
  const { db, actor, caseId, options } = reading;
  if (!options.includeInternalNotes) return;
  const load = (page: { skip: number; take: number }) =>
    db.task.findMany({
      where: { AND: [visibleTasks(actor), among(reading), { caseId, deletedAt: null }] },
      orderBy: [{ dueFirst: "asc" }, { id: "asc" }],
      ...page,
      include: { owner: { select: { name: true } } },
    });
  for await (const { id, title, dueOn, owner, completedAt } of byPlace(load)) {
    const due = recordDate(dueOn ? exactDay(columnToDay(dueOn)) : UNKNOWN_DATE);
    yield { id, title, due, owner: owner?.name ?? null, done: completedAt !== null };
  }
}
