import type { Actor } from "@/lib/auth/actor";
import { mailHead } from "@/lib/features/audit-log/commands/mail-head";
import { sendReminders } from "@/lib/features/horizon/commands/send-reminders";
import { raiseSilenceTasks } from "@/lib/features/silence/commands/raise-silence-tasks";

/** Something done once a day, and harmless when done again. */
export type DailyJob = {
  name: string;
  /** Does it. @returns how many records were written */
  run(actor: Actor): Promise<number>;
};

/** Repeats a piece of work that is done in portions until nothing is left of it. */
async function untilNone(portion: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = await portion(); done > 0; done = await portion()) total += done;
  return total;
}

/** The daily work, in its order. */
export const DAILY_JOBS: readonly DailyJob[] = [
  {
    name: "Tasks raised for silences",
    run: (actor) => untilNone(async () => (await raiseSilenceTasks(actor, {})).raised),
  },
  // After the tasks were raised, so that they are counted.
  { name: "Reminders mailed", run: sendReminders },
  { name: "Head of the audit trail mailed", run: mailHead },
];
