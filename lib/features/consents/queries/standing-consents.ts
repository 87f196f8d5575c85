import { dayToColumn } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { toConsentView } from "@/lib/features/consents/consent-for-edit";
import type { ConsentView } from "@/lib/features/consents/types";

/** The consents that hold on a day (YYYY-MM-DD), by the rule of `consentState`. */
export const inForce = (day: string): Prisma.CaseConsentWhereInput => ({
  withdrawnOn: null,
  OR: [{ until: null }, { until: { gte: dayToColumn(day) } }],
});

/** More are not named on one page. */
const MOST_NAMED = 200;

/** The consents of a case that hold on a day (YYYY-MM-DD), the first recorded first; whoever asks sees the case. */
export async function standingConsents(
  db: Db,
  caseId: string,
  day: string,
): Promise<ConsentView[]> {
  const rows = await db.caseConsent.findMany({
    where: { caseId, AND: inForce(day) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_NAMED,
  });
  return rows.map((row) => toConsentView(row, day));
}
