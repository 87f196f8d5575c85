import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { namesContaining } from "@/lib/db/folded-names";
import type { Prisma } from "@/lib/db/generated/client";
import { keysetPage, type PageArgs } from "@/lib/db/keyset";
import { visibleCases } from "@/lib/features/cases/scope";
import { toOrganisationForm } from "@/lib/features/organisations/form-values";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import {
  listOrganisationsSchema,
  searchOrganisationsSchema,
} from "@/lib/features/organisations/schema";
import { requireOrganisation } from "@/lib/features/organisations/scope";
import type { OrganisationRow, OrganisationView } from "@/lib/features/organisations/types";
import {
  newestPositionFirst,
  personNameSelect,
  positionInclude,
  toPosition,
} from "@/lib/features/people/mappers";
import { visiblePeople } from "@/lib/features/people/scope";
import { countryName } from "@/lib/places/countries";

/** Offices of one organisation that its page lists; a ministry can have had thousands. */
const MOST_OFFICES = 100;

const rowSelect = { id: true, name: true, aliases: true, kind: true, country: true } as const;

type FindArgs = PageArgs<
  Prisma.OrganisationWhereInput,
  Prisma.OrganisationOrderByWithRelationInput
>;

/** Organisations by name. A fixed number of queries, whatever the length. */
export const listOrganisations = defineQuery({
  name: "organisation.list",
  permission: "organisation:read",
  input: listOrganisationsSchema,
  async run({ db, input }) {
    const { q, kind, country, trash } = input;
    const where: Prisma.OrganisationWhereInput = {
      AND: [
        { deletedAt: trash ? { not: null } : null },
        await namesContaining(db, q),
        kind ? { kind } : {},
        country ? { country } : {},
      ],
    };
    return keysetPage({
      cursor: input,
      order: { field: "name", direction: "asc" },
      where,
      keyOf: async (where) =>
        (await db.organisation.findFirst({ where, select: { name: true } }))?.name,
      find: (args: FindArgs): Promise<OrganisationRow[]> =>
        db.organisation.findMany({ ...args, select: rowSelect }),
      count: (args) => db.organisation.count(args),
    });
  },
});

async function officesAt(db: Db, actor: Actor, organisationId: string) {
  const where = { organisationId, person: { AND: [{ deletedAt: null }, visiblePeople(actor)] } };
  const [rows, officeCount] = await Promise.all([
    db.position.findMany({
      where,
      orderBy: [...newestPositionFirst],
      take: MOST_OFFICES,
      include: { ...positionInclude, person: { select: personNameSelect } },
    }),
    db.position.count({ where }),
  ]);
  const offices = rows.map((row) => ({ person: row.person, position: toPosition(row) }));
  return { offices, officeCount };
}

/** One organisation with the people and cases that the actor may see there; null when absent. */
export const getOrganisation = defineQuery({
  name: "organisation.get",
  permission: "organisation:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }): Promise<OrganisationView | null> {
    const row = await db.organisation.findUnique({
      where: { id },
      include: {
        heldCases: {
          where: { AND: [{ deletedAt: null }, visibleCases(actor)] },
          orderBy: { reference: "asc" },
          select: { id: true, reference: true, person: { select: { fullName: true } } },
        },
      },
    });
    if (!row) return null;
    const { name, aliases, kind, country, notes, version, createdById, deletedAt } = row;
    return {
      ...{ id, name, aliases, kind, country, notes, version, createdById, deletedAt },
      ...(await officesAt(db, actor, id)),
      heldCases: row.heldCases.map(({ id, reference, person }) => ({
        ...{ id, reference },
        personName: person.fullName,
      })),
    };
  },
});

/** An organisation as the values of its edit form. @throws NotFoundError when absent */
export const getOrganisationForm = defineQuery({
  name: "organisation.get-form",
  permission: "organisation:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, input }) {
    const organisation = await requireOrganisation(db, input.id);
    const { version, createdById } = organisation;
    return { version, createdById, values: toOrganisationForm(organisation) };
  },
});

/** Only the name, for titles of pages about something else; null when absent. */
export const getOrganisationName = defineQuery({
  name: "organisation.get-name",
  permission: "organisation:read",
  input: z.object({ id: z.uuid() }),
  run: ({ db, input }) =>
    db.organisation.findUnique({ where: { id: input.id }, select: { id: true, name: true } }),
});

/** The first ten organisations whose names contain the words; for pickers. */
export const searchOrganisations = defineQuery({
  name: "organisation.search",
  permission: "organisation:read",
  input: searchOrganisationsSchema,
  async run({ db, input }) {
    const rows = await db.organisation.findMany({
      where: { AND: [{ deletedAt: null }, await namesContaining(db, input.q)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 10,
      select: rowSelect,
    });
    return rows.map(({ id, name, kind, country }) => ({
      ...{ id, label: name },
      description: [ORGANISATION_KIND_LABELS[kind], country && countryName(country)]
        .filter(Boolean)
        .join(" · "),
    }));
  },
});
