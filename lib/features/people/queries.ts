import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { namesContainingSql } from "@/lib/db/folded-names";
import { Prisma } from "@/lib/db/generated/client";
import { allOf, inOrderOf } from "@/lib/db/sql-page";
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
import { peoplePage } from "@/lib/features/people/queries/people-page";
import { personForEdit } from "@/lib/features/people/person-for-edit";
import { listPeopleSchema, searchPeopleSchema } from "@/lib/features/people/schema";
import { visiblePeople, visiblePeopleSql } from "@/lib/features/people/scope";
import type { PersonView } from "@/lib/features/people/types";
import { visibleStatements } from "@/lib/features/statements/scope";

/** People by name, within the actor's scope. A fixed number of queries, whatever the length. */
export const listPeople = defineQuery({
  name: "person.list",
  permission: "person:read",
  input: listPeopleSchema,
  async run({ db, actor, input }) {
    const { ids, ...page } = await peoplePage(db, actor, input);
    const rows = await db.person.findMany({
      where: { id: { in: ids } },
      include: personRowInclude,
    });
    return { ...page, rows: inOrderOf(ids, rows.map(toPersonRow)) };
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
    const named = await namesContainingSql(db, input.q, Prisma.sql`p`);
    const found = await db.$queryRaw<{ id: string }[]>`
      SELECT p."id" FROM "Person" p
      WHERE ${allOf([Prisma.sql`p."deletedAt" IS NULL`, ...named, visiblePeopleSql(actor, Prisma.sql`p`)])}
      ORDER BY p."fullName", p."id" LIMIT 10`;
    const rows = await db.person.findMany({
      where: { id: { in: found.map(({ id }) => id) } },
      orderBy: [{ fullName: "asc" }, { id: "asc" }],
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
