import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { Reminders } from "@/lib/features/horizon/types";
import { isMailConfigured } from "@/lib/mail/mailer";

/** One's own feeds that were not revoked, the newest first, and whether the daily mail is wanted. */
export const getReminders = defineQuery({
  name: "reminder.get",
  permission: "reminder:own",
  input: z.object({}),
  async run({ db, actor }): Promise<Reminders> {
    const user = await db.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        dailyMail: true,
        calendarFeeds: {
          where: { revokedAt: null },
          orderBy: { id: "desc" },
          select: { id: true, mine: true, createdAt: true, lastReadAt: true },
        },
      },
    });
    const { dailyMail, calendarFeeds: feeds } = user;
    return { dailyMail, feeds, mailConfigured: isMailConfigured() };
  },
});
