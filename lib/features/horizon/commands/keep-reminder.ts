import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { dayToColumn } from "@/lib/dates/columns";
import { reminderSchema, settleReminderSchema } from "@/lib/features/horizon/schema";

const keyOf = ({ userId, day }: { userId: string; day: string }) => ({
  userId,
  day: dayToColumn(day),
});

/**
 * Takes a user's reminder of a day in hand, before it is sent: whoever comes second, in this process
 * or another, is told that it is taken. Nothing has happened yet that the audit trail could tell.
 */
export const takeReminder = defineCommand({
  name: "reminder.taken",
  permission: "daily:run",
  input: reminderSchema,
  async run({ tx, input }) {
    const data = [{ ...keyOf(input), begunAt: now() }];
    const { count } = await tx.reminderMail.createMany({ data, skipDuplicates: true });
    return { result: { taken: count === 1 }, audit: [] };
  },
});

/** Notes what became of a reminder; only one refused for now can be tried again. */
export const settleReminder = defineCommand({
  name: "reminder.settled",
  permission: "daily:run",
  input: settleReminderSchema,
  async run({ tx, input: { delivery, ...key } }) {
    const where = { userId_day: keyOf(key) };
    if (delivery === "refused") await tx.reminderMail.delete({ where });
    if (delivery === "sent") await tx.reminderMail.update({ where, data: { sentAt: now() } });
    const subject = { subjectType: "user", subjectId: key.userId, caseIds: [] };
    return {
      result: { delivery },
      audit: { ...subject, before: null, after: { day: key.day, reminder: delivery } },
    };
  },
});
