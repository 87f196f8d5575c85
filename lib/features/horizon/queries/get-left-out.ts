import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { boundsOf } from "@/lib/dates/bounds";
import { NotFoundError } from "@/lib/errors";
import { caseRowInclude, toCaseRow } from "@/lib/features/cases/mappers";
import { visibleCases } from "@/lib/features/cases/scope";
import { dayless } from "@/lib/features/horizon/queries/recorded-sql";
import { leftOut } from "@/lib/features/horizon/rules/left-out";

const include = { ...caseRowInclude, person: true } as const;

/**
 * Which days the horizon of a case leaves out, and why, in sentences.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getLeftOut = defineQuery({
  name: "horizon.get-left-out",
  permission: "horizon:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<string[]> {
    const where = { AND: [{ id: caseId }, visibleCases(actor)] };
    const row = await db.case.findFirst({ where, include });
    if (!row) throw new NotFoundError("This case does not exist, or is not visible to you.");
    const day = today();
    const [counted] = await db.$queryRaw<{ count: number }[]>(dayless(caseId, day));
    return leftOut({
      dayless: counted?.count ?? 0,
      held: toCaseRow(row, day).held.ongoing,
      detained: boundsOf(row.detainedOnEdtf),
      born: boundsOf(row.person.birthEdtf),
    });
  },
});
