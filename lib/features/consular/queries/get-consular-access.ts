import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { boundsOf } from "@/lib/dates/bounds";
import { NotFoundError } from "@/lib/errors";
import { caseRowInclude, toCaseRow } from "@/lib/features/cases/mappers";
import { visibleCases } from "@/lib/features/cases/scope";
import { eventsOfCase } from "@/lib/features/consular/queries/events-of-case";
import { visitsOfCase } from "@/lib/features/consular/queries/visits-of-case";
import { stayOf } from "@/lib/features/consular/rules/day-windows";
import { accountOf } from "@/lib/features/consular/rules/figures";
import type { ConsularAccess } from "@/lib/features/consular/types";
import { readSettings } from "@/lib/features/settings/queries";
import { clockEnd } from "@/lib/features/silence/queries/clock-end";

/** Visits listed on the page; the list of contacts has them all. The figures count every one. */
const VISITS_SHOWN = 100;

/**
 * Notification, requests, refusals and visits of a case, and the figures that follow from them up to
 * today or to the end of the detention. A fixed number of queries.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getConsularAccess = defineQuery({
  name: "consular.get-access",
  permission: "contact:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<ConsularAccess> {
    const stored = await db.case.findFirst({
      where: { AND: [{ id: caseId }, visibleCases(actor)] },
      include: caseRowInclude,
    });
    if (!stored) throw new NotFoundError("This case does not exist, or is not visible to you.");
    const [events, visits, settings] = await Promise.all([
      eventsOfCase(db, caseId),
      visitsOfCase(db, actor, caseId),
      readSettings(db),
    ]);
    const row = toCaseRow(stored, today());
    const { ended } = clockEnd(row, today());
    const own = stored.consularIntervalDays;
    const interval = { days: own ?? settings.consularIntervalDays, own: own !== null };
    const standing = events.filter(({ removed }) => !removed);
    const account = accountOf({
      stay: stayOf(boundsOf(row.detainedOn.edtf), ended, today()),
      events: standing.map(({ view, window }) => ({ kind: view.kind, window })),
      visits: visits.map(({ view, window }) => ({ ...view, window })),
      interval: interval.days,
    });
    return {
      ...account,
      detainedOn: row.detainedOn,
      events: standing.map(({ view }) => view),
      removed: events.filter(({ removed }) => removed).map(({ view }) => view),
      visits: visits.slice(0, VISITS_SHOWN).map(({ view }) => view),
      visitRecords: visits.length,
      interval,
      asOf: ended ? null : today(),
    };
  },
});
