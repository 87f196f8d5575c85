import { defineCommand } from "@/lib/commands/define-command";
import { setDailyMailSchema } from "@/lib/features/horizon/schema";

/** Turns the daily mail on or off for oneself. */
export const setDailyMail = defineCommand({
  name: "reminder.set-daily-mail",
  permission: "reminder:own",
  input: setDailyMailSchema,
  async run({ tx, actor, input: { wanted } }) {
    const where = { id: actor.id };
    const before = await tx.user.findUniqueOrThrow({ where, select: { dailyMail: true } });
    await tx.user.update({ where, data: { dailyMail: wanted } });
    return {
      result: { wanted },
      audit: {
        ...{ subjectType: "user", subjectId: actor.id, caseIds: [] },
        ...{ before, after: { dailyMail: wanted } },
      },
    };
  },
});
