import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { boundsOf } from "@/lib/dates/bounds";
import { daysBetween } from "@/lib/dates/days";
import { NotFoundError } from "@/lib/errors";
import { caseRowInclude, toCaseRow } from "@/lib/features/cases/mappers";
import { visibleCases } from "@/lib/features/cases/scope";
import { clockEnd } from "@/lib/features/silence/queries/clock-end";
import { longestSilences } from "@/lib/features/silence/queries/longest-silences";
import { countStrip } from "@/lib/features/silence/queries/strip-counts";
import { stripRows } from "@/lib/features/silence/rules/strip";
import type { SilenceStrip } from "@/lib/features/silence/types";

/**
 * The life of a case from the detention to today or its end: who spoke when, the contacts, and the
 * longest silences; null when no day is known from which to draw it. A fixed number of queries, and
 * an answer of the same size whatever is on record.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getSilenceStrip = defineQuery({
  name: "silence.get-strip",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<SilenceStrip | null> {
    const stored = await db.case.findFirst({
      where: { AND: [{ id: caseId }, visibleCases(actor)] },
      include: caseRowInclude,
    });
    if (!stored) throw new NotFoundError("This case does not exist, or is not visible to you.");
    const row = toCaseRow(stored, today());
    const end = clockEnd(row, today());
    const to = end.ended?.latest && end.ended.latest < end.today ? end.ended.latest : end.today;
    const begun = boundsOf(row.detainedOn.edtf);
    const begins = begun.earliest ?? begun.latest;
    const [counted, silences] = await Promise.all([
      countStrip(db, { caseId, from: begins && begins <= to ? begins : null, to }),
      longestSilences(db, caseId, begun, end),
    ]);
    if (!counted) return null;
    const { from, daysPerPart, counts } = counted;
    const parts = Math.ceil((daysBetween(from, to) + 1) / daysPerPart);
    return {
      ...{ from, to, daysPerPart, parts },
      ongoing: end.ended === null,
      fromFirstRecord: begins === null,
      rows: stripRows(counts, parts),
      silences,
    };
  },
});
