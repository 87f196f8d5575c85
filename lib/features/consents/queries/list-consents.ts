import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import type { Prisma } from "@/lib/db/generated/client";
import { keysetPage } from "@/lib/db/keyset";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { listConsentsSchema } from "@/lib/features/consents/schema";
import { toConsentView } from "@/lib/features/consents/consent-for-edit";

/**
 * Who agreed to what of a case, the last recorded first.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listConsents = defineQuery({
  name: "consent.list",
  permission: "case:read",
  input: listConsentsSchema,
  async run({ db, actor, input: { caseId, ...cursor } }) {
    await requireSeenCase(db, actor, caseId);
    const { rows, ...page } = await keysetPage({
      cursor,
      order: { field: "createdAt", direction: "desc" },
      where: { caseId } as Prisma.CaseConsentWhereInput,
      keyOf: async (where) =>
        (await db.caseConsent.findFirst({ where, select: { createdAt: true } }))?.createdAt,
      find: (args: Prisma.CaseConsentFindManyArgs) => db.caseConsent.findMany(args),
      count: (args) => db.caseConsent.count(args),
    });
    const day = today();
    return { ...page, rows: rows.map((row) => toConsentView(row, day)) };
  },
});
