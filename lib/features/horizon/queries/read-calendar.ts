import * as z from "zod";

import { now, today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { findEntries } from "@/lib/features/horizon/queries/find-entries";
import { toCalendar } from "@/lib/features/horizon/queries/to-calendar";
import { addDays } from "@/lib/dates/days";
import { FEED_AHEAD, FEED_OVERDUE } from "@/lib/features/horizon/rules/days";
import { appAddress } from "@/lib/mail/mailer";

const DAYS_AHEAD = 365;

/**
 * What lies ahead within a year, and what is overdue, as an iCalendar with neutral titles, as far as
 * the actor may see it at this moment. Two queries.
 */
export const readCalendar = defineQuery({
  name: "horizon.read-calendar",
  permission: "horizon:read",
  input: z.object({ mine: z.boolean() }),
  async run({ db, actor, input: { mine } }): Promise<string> {
    const day = today();
    const read = (overdue: boolean, take: number) => {
      const whose = mine ? ("mine" as const) : ("everybody" as const);
      const asked = { actor, caseId: null, whose, today: day, to: addDays(day, DAYS_AHEAD) };
      return findEntries(db, { ...asked, overdue }, null, { from: null, backwards: false, take });
    };
    const [overdue, ahead] = await Promise.all([read(true, FEED_OVERDUE), read(false, FEED_AHEAD)]);
    return toCalendar([...overdue, ...ahead], { address: appAddress(), stamp: now() });
  },
});
