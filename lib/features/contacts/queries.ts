import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import { overlapping, undated } from "@/lib/dates/range-filter";
import { Prisma } from "@/lib/db/generated/client";
import { keysetPage, type PageArgs } from "@/lib/db/keyset";
import { caseOptions } from "@/lib/features/cases/queries/case-options";
import { visibleCases } from "@/lib/features/cases/scope";
import { contactForEdit } from "@/lib/features/contacts/contact-for-edit";
import { toContactForm } from "@/lib/features/contacts/form-values";
import {
  contactRowInclude,
  contactViewInclude,
  toContactRow,
  toContactView,
} from "@/lib/features/contacts/mappers";
import {
  CONTACT_SORTS,
  contactFilterChoicesSchema,
  type ContactFilters,
  listContactsSchema,
} from "@/lib/features/contacts/schema";
import { visibleContacts } from "@/lib/features/contacts/scope";
import type { ContactView } from "@/lib/features/contacts/types";
import { peopleOptions } from "@/lib/features/people/queries/people-options";
import { tookPartVisiblySql } from "@/lib/features/people/scope";

type FindArgs = PageArgs<Prisma.ContactWhereInput, Prisma.ContactOrderByWithRelationInput>;

function saying(words: string): Prisma.ContactWhereInput {
  const contains = { contains: words, mode: "insensitive" } as const;
  return {
    OR: [
      ...(
        ["topics", "asked", "answered", "nextStep", "place", "onBehalfOf", "internalNotes"] as const
      ).map((field) => ({ [field]: contains })),
      {
        participants: {
          some: { OR: [{ person: { fullName: contains } }, { organisation: { name: contains } }] },
        },
      },
    ],
  };
}

function filtersOf(actor: Actor, input: ContactFilters): Prisma.ContactWhereInput[] {
  const { q, caseId, personId, medium, made, outcome, trash } = input;
  return [
    { deletedAt: trash ? { not: null } : null },
    // Only through a visible case: else a hidden one's id would tell which contacts concern it.
    caseId ? { cases: { some: { caseId, caseRecord: visibleCases(actor) } } } : {},
    personId ? { participants: { some: { personId } } } : {},
    medium ? { medium } : {},
    made ? { made } : {},
    outcome ? { outcome } : {},
    q ? saying(q) : {},
  ];
}

/**
 * Contacts by day, within the actor's scope; also how many undated ones a date range left out.
 * A fixed number of queries, whatever the length.
 */
export const listContacts = defineQuery({
  name: "contact.list",
  permission: "contact:read",
  input: listContactsSchema,
  async run({ db, actor, input }) {
    const range = overlapping("happenedOn", input);
    // What concerns a case that the actor may see is visible, so the narrower list asks for that alone.
    const scope = input.caseId ? {} : visibleContacts(actor);
    const matching = { AND: [scope, ...filtersOf(actor, input)] };
    const order = CONTACT_SORTS[input.sort];
    const page = await keysetPage({
      cursor: input,
      order,
      where: { AND: [matching, range ?? {}] } as Prisma.ContactWhereInput,
      keyOf: async (where) =>
        (await db.contact.findFirst({ where, select: { newestFirst: true, oldestFirst: true } }))?.[
          order.field
        ],
      find: (args: FindArgs) => db.contact.findMany({ ...args, include: contactRowInclude(actor) }),
      count: (args) => db.contact.count(args),
    });
    const undatedLeftOut = range
      ? await db.contact.count({ where: { AND: [matching, undated("happenedOn")] } })
      : 0;
    return { ...page, rows: page.rows.map(toContactRow), undatedLeftOut };
  },
});

const CONTACTED = Prisma.sql`EXISTS (SELECT FROM "ContactCase" l WHERE l."caseId" = c."id" OFFSET 0)`;

/**
 * What the list can be narrowed to: cases and people that visible contacts name. At most four queries.
 */
export const listContactFilterChoices = defineQuery({
  name: "contact.list-filter-choices",
  permission: "contact:read",
  input: contactFilterChoicesSchema,
  async run({ db, actor, input: { caseId, personId } }) {
    const [cases, people] = await Promise.all([
      caseOptions(db, actor, CONTACTED, caseId),
      peopleOptions(db, actor, tookPartVisiblySql(actor, Prisma.sql`p`), personId),
    ]);
    return { cases, people };
  },
});

/** One contact with participants, sources and follow-ups; null when hidden or absent. */
export const getContact = defineQuery({
  name: "contact.get",
  permission: "contact:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }): Promise<ContactView | null> {
    const row = await db.contact.findFirst({
      where: { AND: [{ id: input.id }, visibleContacts(actor)] },
      include: contactViewInclude(actor),
    });
    return row && toContactView(row);
  },
});

/** A contact as the values of its edit form, and who added it. @throws NotFoundError when hidden or absent */
export const getContactForm = defineQuery({
  name: "contact.get-form",
  permission: "contact:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }) {
    const contact = await contactForEdit(db, actor, input.id);
    const { version, createdById, timeZone } = contact;
    return { version, createdById, timeZone, values: toContactForm(contact) };
  },
});
