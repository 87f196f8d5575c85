import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { Prisma } from "@/lib/db/generated/client";
import { inOrderOf } from "@/lib/db/sql-page";
import { caseOptions } from "@/lib/features/cases/queries/case-options";
import { pageByDay } from "@/lib/features/cases/queries/list-by-day";
import { contactForEdit } from "@/lib/features/contacts/contact-for-edit";
import { toContactForm } from "@/lib/features/contacts/form-values";
import {
  contactRowInclude,
  contactViewInclude,
  toContactRow,
  toContactView,
} from "@/lib/features/contacts/mappers";
import { contactFilterChoicesSchema, listContactsSchema } from "@/lib/features/contacts/schema";
import { visibleContacts } from "@/lib/features/contacts/scope";
import type { ContactView } from "@/lib/features/contacts/types";
import { filterSql, listedFrom } from "@/lib/features/contacts/queries/list-sql";
import { peopleOptions } from "@/lib/features/people/queries/people-options";
import { tookPartVisiblySql } from "@/lib/features/people/scope";

/**
 * Contacts by day, within the actor's scope; also how many undated ones a date range left out.
 * A fixed number of queries, whatever the length.
 */
export const listContacts = defineQuery({
  name: "contact.list",
  permission: "contact:read",
  input: listContactsSchema,
  async run({ db, actor, input }) {
    const listed = listedFrom(input);
    const { ids, ...page } = await pageByDay(db, listed, input, filterSql(actor, input));
    const stored = await db.contact.findMany({
      where: { id: { in: ids } },
      include: contactRowInclude(actor),
    });
    return { ...page, rows: inOrderOf(ids, stored.map(toContactRow)) };
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
