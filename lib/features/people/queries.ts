import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { boundsOf } from "@/lib/dates/bounds";
import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { keysetPage } from "@/lib/db/keyset";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import {
  newestPositionFirst,
  personNameSelect,
  personRowInclude,
  positionInclude,
  toPersonName,
  toPersonRow,
  toPosition,
} from "@/lib/features/people/mappers";
import { distinguishingWords } from "@/lib/features/people/rules";
import { listPeopleSchema, PEOPLE_SORTS, searchPeopleSchema } from "@/lib/features/people/schema";
import { visiblePeople } from "@/lib/features/people/scope";
import type { PersonRow, PersonView } from "@/lib/features/people/types";
import { visibleStatements } from "@/lib/features/statements/scope";
import { countryName } from "@/lib/places/countries";

const named = (q: string): Prisma.PersonWhereInput => ({
  foldedNames: { contains: q.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() },
});

/** People by name, within the actor's scope. At most five queries. */
export const listPeople = defineQuery({
  name: "person.list",
  permission: "person:read",
  input: listPeopleSchema,
  async run({ db, actor, input }) {
    const where: Prisma.PersonWhereInput = {
      AND: [
        visiblePeople(actor),
        { mergedIntoId: null, deletedAt: input.trash ? { not: null } : null },
        input.q ? named(input.q) : {},
        input.country
          ? { OR: [{ nationalities: { has: input.country } }, { positions: { some: { country: input.country } } }] }
          : {},
      ],
    };
    const order = PEOPLE_SORTS[input.sort];
    const page = await keysetPage({
      cursor: input,
      order,
      where,
      keyOf: async (where) =>
        (await db.person.findFirst({ where, select: { fullName: true, createdAt: true } }))?.[order.field],
      find: (args: { where: Prisma.PersonWhereInput; orderBy: Prisma.PersonOrderByWithRelationInput[]; take: number }) =>
        db.person.findMany({ ...args, include: personRowInclude }),
      count: (where) => db.person.count({ where }),
    });
    return { ...page, rows: page.rows.map(toPersonRow) };
  },
});

/** One person with offices, cases and counts; null when hidden or absent. */
export const getPerson = defineQuery({
  name: "person.get",
  permission: "person:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }): Promise<PersonView | null> {
    const row = await db.person.findFirst({
      where: { AND: [{ id: input.id }, visiblePeople(actor)] },
      include: {
        positions: { orderBy: [...newestPositionFirst], include: positionInclude },
        cases: { where: { AND: [{ deletedAt: null }, visibleCases(actor)] }, select: { id: true, reference: true } },
        mergesKept: { where: { undoneAt: null }, include: { merged: { select: { id: true, fullName: true } } } },
        _count: {
          select: {
            statements: { where: { AND: [{ deletedAt: null }, visibleStatements(actor)] } },
            participation: { where: { contact: { AND: [{ deletedAt: null }, visibleContacts(actor)] } } },
          },
        },
      },
    });
    if (!row) return null;
    return {
      ...toPersonName(row),
      ...{ version: row.version, createdById: row.createdById, deletedAt: row.deletedAt },
      ...{ aliases: row.aliases, nationalities: row.nationalities, description: row.description, notes: row.notes },
      birth: readDate("birth", row),
      positions: row.positions.map(toPosition),
      cases: row.cases,
      statementCount: row._count.statements,
      contactCount: row._count.participation,
      merges: row.mergesKept.map(({ id, at, merged }) => ({ id, at, merged })),
    };
  },
});

/** The first ten people whose names contain the words, with what tells namesakes apart; for pickers. */
export const searchPeople = defineQuery({
  name: "person.search",
  permission: "person:read",
  input: searchPeopleSchema,
  async run({ db, actor, input }) {
    const rows = await db.person.findMany({
      where: {
        AND: [visiblePeople(actor), { deletedAt: null, mergedIntoId: null }, input.q ? named(input.q) : {}],
      },
      orderBy: [{ fullName: "asc" }, { id: "asc" }],
      take: 10,
      include: personRowInclude,
    });
    return rows.map(toPersonRow).map((person) => ({
      id: person.id,
      label: person.fullName,
      description: describePerson(person),
    }));
  },
});

/** A person's offices, newest first, for choosing the one held that day. Empty when hidden or absent. */
export const listPositions = defineQuery({
  name: "person.list-positions",
  permission: "person:read",
  input: z.object({ personId: z.uuid() }),
  async run({ db, actor, input }) {
    const rows = await db.position.findMany({
      where: { person: { AND: [{ id: input.personId }, visiblePeople(actor)] } },
      orderBy: [...newestPositionFirst],
      include: positionInclude,
    });
    return rows.map(toPosition);
  },
});

/** Only the name, for titles of pages about something else; null when hidden or absent. */
export const getPersonName = defineQuery({
  name: "person.get-name",
  permission: "person:read",
  input: z.object({ id: z.uuid() }),
  run: ({ db, actor, input }) =>
    db.person.findFirst({ where: { AND: [{ id: input.id }, visiblePeople(actor)] }, select: personNameSelect }),
});

function describePerson(person: PersonRow): string {
  const { position } = person;
  const office = position
    ? [position.title, position.organisation?.name, position.country && countryName(position.country)]
    : [];
  return distinguishingWords({
    description: person.description,
    birthYear: boundsOf(person.birth.edtf).earliest?.slice(0, 4) ?? null,
    nationalities: person.nationalities.map(countryName),
    office: office.filter(Boolean).join(", ") || null,
  });
}
