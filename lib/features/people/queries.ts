import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { Prisma } from "@/lib/db/generated/client";
import { namesContaining } from "@/lib/db/folded-names";
import { keysetPage } from "@/lib/db/keyset";
import { visibleContacts } from "@/lib/features/contacts/scope";
import {
  newestPositionFirst,
  personNameSelect,
  personRowInclude,
  personViewInclude,
  positionInclude,
  toPersonOption,
  toPersonRow,
  toPersonView,
  toPosition,
} from "@/lib/features/people/mappers";
import { toPersonForm } from "@/lib/features/people/form-values";
import { personForEdit } from "@/lib/features/people/person-for-edit";
import { listPeopleSchema, PEOPLE_SORTS, searchPeopleSchema } from "@/lib/features/people/schema";
import { visiblePeople } from "@/lib/features/people/scope";
import type { PersonView } from "@/lib/features/people/types";
import { visibleStatements } from "@/lib/features/statements/scope";

/** People by name, within the actor's scope. A fixed number of queries, whatever the length. */
export const listPeople = defineQuery({
  name: "person.list",
  permission: "person:read",
  input: listPeopleSchema,
  async run({ db, actor, input }) {
    const where: Prisma.PersonWhereInput = {
      AND: [
        visiblePeople(actor),
        { deletedAt: input.trash ? { not: null } : null },
        await namesContaining(db, input.q),
        input.country
          ? {
              OR: [
                { nationalities: { has: input.country } },
                { positions: { some: { country: input.country } } },
              ],
            }
          : {},
      ],
    };
    const order = PEOPLE_SORTS[input.sort];
    const page = await keysetPage({
      cursor: input,
      order,
      where,
      keyOf: async (where) =>
        (await db.person.findFirst({ where, select: { fullName: true, id: true } }))?.[order.field],
      find: (args: {
        where: Prisma.PersonWhereInput;
        orderBy: Prisma.PersonOrderByWithRelationInput[];
        take: number;
      }) => db.person.findMany({ ...args, include: personRowInclude }),
      count: (args) => db.person.count(args),
    });
    return { ...page, rows: page.rows.map(toPersonRow) };
  },
});

/** One person with offices, cases and merges; null when hidden, absent or merged into somebody else. */
export const getPerson = defineQuery({
  name: "person.get",
  permission: "person:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }): Promise<PersonView | null> {
    const row = await db.person.findFirst({
      where: { AND: [{ id }, visiblePeople(actor)] },
      include: personViewInclude(actor),
    });
    if (!row) return null;
    const linked = { deletedAt: null };
    const [statementCount, contactCount] = await Promise.all([
      db.statement.count({
        where: {
          AND: [
            linked,
            visibleStatements(actor),
            { OR: [{ speakerId: id }, { relayedPersonId: id }] },
          ],
        },
      }),
      db.contact.count({
        where: {
          AND: [linked, visibleContacts(actor), { participants: { some: { personId: id } } }],
        },
      }),
    ]);
    return { ...toPersonView(row), statementCount, contactCount };
  },
});

/** The person into whom this one was merged, for following an old link; null when hidden or none. */
export const getSurvivor = defineQuery({
  name: "person.get-survivor",
  permission: "person:read",
  input: z.object({ id: z.uuid() }),
  run: ({ db, actor, input }) =>
    db.person.findFirst({
      where: { AND: [visiblePeople(actor), { mergedFrom: { some: { id: input.id } } }] },
      select: { id: true },
    }),
});

/** A person as the values of the edit form. @throws NotFoundError when hidden or absent */
export const getPersonForm = defineQuery({
  name: "person.get-form",
  permission: "person:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }) {
    const person = await personForEdit(db, actor, input.id);
    const { version, createdById } = person;
    return { version, createdById, values: toPersonForm(person) };
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
        AND: [visiblePeople(actor), { deletedAt: null }, await namesContaining(db, input.q)],
      },
      orderBy: [{ fullName: "asc" }, { id: "asc" }],
      take: 10,
      include: personRowInclude,
    });
    return rows.map(toPersonRow).map(toPersonOption);
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
    db.person.findFirst({
      where: { AND: [{ id: input.id }, visiblePeople(actor)] },
      select: personNameSelect,
    }),
});
