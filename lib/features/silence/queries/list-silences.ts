import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { columnToDay } from "@/lib/dates/columns";
import { visibleCases } from "@/lib/features/cases/scope";
import { officialWords } from "@/lib/features/silence/queries/official-words";
import { silenceSince } from "@/lib/features/silence/rules/clock";
import type { ListedSilence } from "@/lib/features/silence/types";

const MOST_CASES = 100;

const dayOf = (date: Date | null) => date && columnToDay(date);

/**
 * For some cases of people still held: the days since any official spoke. Those without a dated word
 * have none, and hidden cases are left out. Three queries at most.
 */
export const listSilences = defineQuery({
  name: "silence.list",
  permission: "case:read",
  input: z.object({ caseIds: z.array(z.uuid()).max(MOST_CASES) }),
  async run({ db, actor, input: { caseIds } }): Promise<ListedSilence[]> {
    const day = today();
    const where = { AND: [{ id: { in: caseIds } }, visibleCases(actor)] };
    const seen = await db.case.findMany({ where, select: { id: true } });
    const words = await officialWords(
      db,
      seen.map(({ id }) => id),
      day,
    );
    return seen.map(({ id: caseId }) => {
      const { surely = null, possibly = null, undated = 0 } = words.get(caseId) ?? {};
      const last = { surely: dayOf(surely), possibly: dayOf(possibly) };
      return { caseId, undated, days: silenceSince(last, { today: day, ended: null }) };
    });
  },
});
