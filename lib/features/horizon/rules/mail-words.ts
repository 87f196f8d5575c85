/** How much there is to remind of: open tasks due today or overdue, and dates ahead in cases one leads. */
export type ReminderCounts = { tasks: number; ahead: number };

/** How many days ahead the mail looks. */
export const MAIL_DAYS = 7;

/** More dates than anybody leads through in a week; they are counted up to here. */
export const MOST_COUNTED = 500;

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** “1 date”, “3 dates”, “500 or more dates”. */
const dates = (count: number) =>
  count < MOST_COUNTED ? counted(count, "date", "dates") : `${MOST_COUNTED} or more dates`;

/** The subject: numbers only, since it is read over shoulders and on locked screens. */
export function reminderSubject({ tasks, ahead }: ReminderCounts): string {
  const parts = [
    tasks > 0 ? `${counted(tasks, "task", "tasks")} due` : null,
    ahead > 0 ? `${dates(ahead)} within ${MAIL_DAYS} days` : null,
  ];
  return `Vigil: ${parts.filter((part) => part !== null).join(", ")}`;
}

/** The mail: numbers and the address of Vigil (null when it is not known), nobody’s name and no title. */
export function reminderText({ tasks, ahead }: ReminderCounts, address: string | null): string {
  const tasksLine =
    tasks > 0
      ? [`You have ${counted(tasks, "task that is", "tasks that are")} due today or overdue.`]
      : [];
  const aheadLine =
    ahead > 0
      ? [
          `In cases that you lead, ${dates(ahead)} ${ahead === 1 ? "falls" : "fall"} within the next ${MAIL_DAYS} days.`,
        ]
      : [];
  const open = address ? [`Open Vigil: ${address}`] : ["Open Vigil to see them."];
  const stop = address
    ? [`To stop these mails: ${address}/horizon/subscribe`]
    : ["To stop these mails, open Horizon, then Calendar and reminders."];
  return [...tasksLine, ...aheadLine, "", ...open, ...stop, ""].join("\n");
}
