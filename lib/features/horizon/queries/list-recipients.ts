import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { dayToColumn } from "@/lib/dates/columns";
import { findEntries } from "@/lib/features/horizon/queries/find-entries";
import { addDays } from "@/lib/dates/days";
import {
  MAIL_DAYS,
  MOST_COUNTED,
  type ReminderCounts,
} from "@/lib/features/horizon/rules/mail-words";
import { isCertain } from "@/lib/features/horizon/rules/words";
import { countMyDueTasks } from "@/lib/features/tasks/queries/my-due-tasks";

/**
 * Users who want the daily mail, can sign in, and whose reminder of today nobody has taken in hand;
 * only those who own an open task or lead a case can have anything to be told.
 */
export const listRecipients = defineQuery({
  name: "reminder.list-recipients",
  permission: "daily:run",
  input: z.object({}),
  run: ({ db }) =>
    db.user.findMany({
      where: {
        ...{ disabledAt: null, dailyMail: true },
        reminderMails: { none: { day: dayToColumn(today()) } },
        OR: [
          { ownedTasks: { some: { completedAt: null, deletedAt: null } } },
          { ledCases: { some: { deletedAt: null } } },
        ],
      },
      orderBy: { id: "asc" },
      select: { id: true, name: true, role: true, email: true },
    }),
});

/**
 * How much there is to remind the actor of, as far as they may see it: of dates only those that
 * fall within the week for sure. Two queries.
 */
export const countReminders = defineQuery({
  name: "reminder.count",
  permission: "reminder:own",
  input: z.object({}),
  async run({ db, actor }): Promise<ReminderCounts> {
    const day = today();
    const span = { today: day, to: addDays(day, MAIL_DAYS), overdue: false, certain: true };
    const asked = { actor, caseId: null, whose: "led" as const, withoutTasks: true, ...span };
    const slice = { from: null, backwards: false, take: MOST_COUNTED };
    const [tasks, ahead] = await Promise.all([
      countMyDueTasks.within(db, actor, {}),
      findEntries(db, asked, null, slice),
    ]);
    return { tasks, ahead: ahead.filter(isCertain).length };
  },
});

export type Recipient = Actor & { email: string };
