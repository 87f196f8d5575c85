import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { keysetPage } from "@/lib/db/keyset";
import type { Prisma } from "@/lib/db/generated/client";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { exportRowSelect, toExportRow } from "@/lib/features/exports/queries/export-mappers";
import type { SentExports } from "@/lib/features/exports/types/disclosure";
import { caseSentSchema, listExportsSchema } from "@/lib/features/exports/schema";

/**
 * What was made of a case and for whom, newest first. Whoever sees the case sees this: its history
 * tells the same.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listExports = defineQuery({
  name: "case.list-exports",
  permission: "case:read",
  input: listExportsSchema,
  async run({ db, actor, input: { caseId, ...cursor } }) {
    await requireSeenCase(db, actor, caseId);
    const { rows, ...page } = await keysetPage({
      cursor,
      order: { field: "createdAt", direction: "desc" },
      where: { caseId } as Prisma.CaseExportWhereInput,
      keyOf: async (where) =>
        (await db.caseExport.findFirst({ where, select: { createdAt: true } }))?.createdAt,
      find: (args: Prisma.CaseExportFindManyArgs) =>
        db.caseExport.findMany({ ...args, select: exportRowSelect }),
      count: (args) => db.caseExport.count(args),
    });
    return { ...page, rows: rows.map(toExportRow) };
  },
});

const MOST_SENT = 100;

async function lastSent(db: Db, where: Prisma.CaseExportWhereInput): Promise<SentExports> {
  const rows = await db.caseExport.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_SENT + 1,
    select: exportRowSelect,
  });
  return { rows: rows.slice(0, MOST_SENT).map(toExportRow), more: rows.length > MOST_SENT };
}

/**
 * The last exports of a case that were made for readers outside, newest first: those that rest on a consent, and
 * the others. For whom the oldest were made was not asked: they may have left too.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listExportsSent = defineQuery({
  name: "case.list-exports-sent",
  permission: "case:read",
  input: caseSentSchema,
  async run({ db, actor, input: { caseId, consentId } }) {
    await requireSeenCase(db, actor, caseId);
    const rests = { consentIds: { has: consentId } };
    const outside = [{ audience: null }, { audience: { not: "internal" } }];
    return {
      resting: await lastSent(db, { caseId, ...rests }),
      others: await lastSent(db, { caseId, OR: outside, NOT: rests }),
    };
  },
});
