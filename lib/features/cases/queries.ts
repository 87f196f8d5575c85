import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import { inOrderOf } from "@/lib/db/sql-page";
import { noteAccess } from "@/lib/audit/note-access";
import { caseForEdit } from "@/lib/features/cases/case-for-edit";
import { casePage } from "@/lib/features/cases/queries/case-page";
import { caseViewInclude, toCaseView } from "@/lib/features/cases/queries/case-view";
import { toCaseForm } from "@/lib/features/cases/form-values";
import { caseRowInclude, listedFacts, toCaseRow } from "@/lib/features/cases/mappers";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { listCasesSchema } from "@/lib/features/cases/schema";
import { visibleCases } from "@/lib/features/cases/scope";
import type { CaseHead, CaseView } from "@/lib/features/cases/types";
import { countryName } from "@/lib/places/countries";
import { optionalLine } from "@/lib/validation/text";

const pickerSelect = {
  id: true,
  reference: true,
  holderCountry: true,
  person: { select: { fullName: true } },
} as const;

/** The first ten cases whose reference or detained person's name contains the words; for pickers. */
export const searchCases = defineQuery({
  name: "case.search",
  permission: "case:read",
  input: z.object({ q: optionalLine() }),
  async run({ db, actor, input: { q } }) {
    const words = { contains: q ?? "", mode: "insensitive" } as const;
    const folded = (q ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const rows = await db.case.findMany({
      where: {
        AND: [
          visibleCases(actor),
          { deletedAt: null },
          q
            ? { OR: [{ reference: words }, { person: { foldedNames: { contains: folded } } }] }
            : {},
        ],
      },
      orderBy: [{ person: { fullName: "asc" } }, { id: "asc" }],
      take: 10,
      select: pickerSelect,
    });
    return rows.map((row) => ({
      id: row.id,
      label: caseLabel(row.person.fullName, row.reference),
      description: `Held in ${countryName(row.holderCountry)}`,
    }));
  },
});

/**
 * Cases within the actor's scope, with what counts now of each and how long the person has been held;
 * also how many without a day of detention a date range left out. A fixed number of queries.
 */
export const listCases = defineQuery({
  name: "case.list",
  permission: "case:read",
  input: listCasesSchema,
  async run({ db, actor, input }) {
    const { ids, ...page } = await casePage(db, actor, input);
    const found = await db.case.findMany({ where: { id: { in: ids } }, include: caseRowInclude });
    const rows = found.map((row) => toCaseRow(row, today()));
    return { ...page, rows: inOrderOf(ids, rows) };
  },
});

/** One case with what counts now, its people and its sources; null when hidden or absent. */
export const getCase = defineQuery({
  name: "case.get",
  permission: "case:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }): Promise<CaseView | null> {
    const row = await db.case.findFirst({
      where: { AND: [{ id }, visibleCases(actor)] },
      include: caseViewInclude,
    });
    if (row) noteAccess(actor, row);
    return row && toCaseView(row, today());
  },
});

/** What was read, put on record where it is restricted. */
async function seen<Row extends { id: string; visibility: string }>(
  actor: Actor,
  read: Promise<Row | null>,
): Promise<Row | null> {
  const row = await read;
  if (row) noteAccess(actor, row);
  return row;
}

const headSelect = {
  ...{ id: true, reference: true, createdById: true, deletedAt: true, visibility: true },
  person: { select: { fullName: true } },
} as const;

/** The head of a page about a part of a case, in the trash or out of it; null when hidden or absent. */
export const getCaseHead = defineQuery({
  name: "case.get-head",
  permission: "case:read",
  input: z.object({ id: z.uuid() }),
  run: ({ db, actor, input: { id } }): Promise<CaseHead | null> =>
    seen(
      actor,
      db.case.findFirst({ where: { AND: [{ id }, visibleCases(actor)] }, select: headSelect }),
    ),
});

/** What a form about a case needs to name it and to know whose it is; null when trashed as well. */
export const getCaseName = defineQuery({
  name: "case.get-name",
  permission: "case:read",
  input: z.object({ id: z.uuid() }),
  run: ({ db, actor, input: { id } }): Promise<CaseHead | null> => {
    const where = { AND: [{ id, deletedAt: null }, visibleCases(actor)] };
    return seen(actor, db.case.findFirst({ where, select: headSelect }));
  },
});

/**
 * A case as the values of its edit form, and the date chosen among several where there are several.
 * @throws NotFoundError when hidden or absent
 */
export const getCaseForm = defineQuery({
  name: "case.get-form",
  permission: "case:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }) {
    const caseRecord = await caseForEdit(db, actor, id);
    const dates = await db.detentionDateClaim.count({
      where: { caseId: id, ...listedFacts.where },
    });
    return {
      chosenDate: dates > 0 ? readDate("detainedOn", caseRecord) : null,
      version: caseRecord.version,
      createdById: caseRecord.createdById,
      values: toCaseForm(caseRecord),
    };
  },
});
