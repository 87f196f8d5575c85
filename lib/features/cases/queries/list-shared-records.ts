import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { requireSeenCase } from "@/lib/features/cases/scope";
import type { SharedRecords } from "@/lib/features/cases/types/team";
import { CONTACT_MEDIUM_LABELS } from "@/lib/features/contacts/labels";

const MOST_SHOWN = 25;
const LONGEST_LABEL = 120;

/** Another case that all staff see. */
const otherOpen = (caseId: string) => ({ id: { not: caseId }, visibility: "open" as const });

/** In sight without this case: through another open one, or because it is linked to none. */
const elsewhere = (caseId: string) => ({
  OR: [{ cases: { none: {} } }, { cases: { some: { caseRecord: otherOpen(caseId) } } }],
});

/** People with a part in the case whom something else keeps in sight. */
function peopleOf(caseId: string): Prisma.PersonWhereInput {
  const said = { some: elsewhere(caseId) };
  return {
    deletedAt: null,
    AND: [
      { OR: [{ cases: { some: { id: caseId } } }, { involvements: { some: { caseId } } }] },
      {
        OR: [
          { cases: { some: otherOpen(caseId) } },
          { involvements: { some: { caseRecord: otherOpen(caseId) } } },
          { statements: said },
          { relayedIn: said },
          { participation: { some: { contact: elsewhere(caseId) } } },
        ],
      },
    ],
  };
}

const shortened = (text: string) =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).toWellFormed()}…` : text;

async function people(db: Db, caseId: string): Promise<SharedRecords["people"]> {
  const where = peopleOf(caseId);
  const rows = await db.person.findMany({
    where,
    orderBy: { id: "asc" },
    take: MOST_SHOWN,
    select: { id: true, fullName: true },
  });
  return {
    rows: rows.map(({ id, fullName }) => ({ id, path: `/people/${id}`, label: fullName })),
    total: await db.person.count({ where }),
  };
}

/** The detained person of the case. */
const itsPerson = (caseId: string) => ({ cases: { some: { id: caseId } } });

/** About the case, said by its detained person or passed on for them, and in sight without it. */
const statementsOf = (caseId: string): Prisma.StatementWhereInput => ({
  deletedAt: null,
  AND: [
    {
      OR: [
        { cases: { some: { caseId } } },
        { speaker: itsPerson(caseId) },
        { relayedPerson: itsPerson(caseId) },
      ],
    },
    elsewhere(caseId),
  ],
});

/** About the case, or with its detained person taking part, and in sight without it. */
const contactsOf = (caseId: string): Prisma.ContactWhereInput => ({
  deletedAt: null,
  AND: [
    {
      OR: [
        { cases: { some: { caseId } } },
        { participants: { some: { person: itsPerson(caseId) } } },
      ],
    },
    elsewhere(caseId),
  ],
});

async function statements(db: Db, caseId: string): Promise<SharedRecords["statements"]> {
  const where = statementsOf(caseId);
  const rows = await db.statement.findMany({
    where,
    orderBy: { id: "desc" },
    take: MOST_SHOWN,
    select: { id: true, text: true },
  });
  const rowOf = (row: { id: string; text: string }) => ({
    ...{ id: row.id, path: `/statements/${row.id}` },
    label: `“${shortened(row.text)}”`,
  });
  return { rows: rows.map(rowOf), total: await db.statement.count({ where }) };
}

async function contacts(db: Db, caseId: string): Promise<SharedRecords["contacts"]> {
  const where = contactsOf(caseId);
  const rows = await db.contact.findMany({ where, orderBy: { id: "desc" }, take: MOST_SHOWN });
  return {
    rows: rows.map((row) => ({
      ...{ id: row.id, path: `/contacts/${row.id}` },
      label: `${CONTACT_MEDIUM_LABELS[row.medium]}, ${formatPartialDate(readDate("happenedOn", row))}`,
    })),
    total: await db.contact.count({ where }),
  };
}

/**
 * What of a case all staff see although it is restricted, or would if it were: people whom something else
 * names, statements and contacts that concern an open case as well, or that name its detained person and another
 * case or none. Sources are not among them. Seven queries.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listSharedRecords = defineQuery({
  name: "case.list-shared-records",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<SharedRecords> {
    await requireSeenCase(db, actor, caseId);
    return {
      people: await people(db, caseId),
      statements: await statements(db, caseId),
      contacts: await contacts(db, caseId),
    };
  },
});
