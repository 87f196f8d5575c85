import { addDays } from "@/lib/dates/days";

import type { TaskDue } from "@/lib/features/tasks/types";

/** Whether a follow-up should have been done by now: open, and due before today (YYYY-MM-DD). */
export function isOverdue({ dueOn, completedAt }: TaskDue, today: string): boolean {
  return completedAt === null && dueOn !== null && dueOn < today;
}

/** How many days ahead a follow-up counts as coming. */
const COMING_DAYS = 14;

/** The last day (YYYY-MM-DD) on which a follow-up that is due counts as coming, seen from today. */
export function lastComingDay(today: string): string {
  return addDays(today, COMING_DAYS);
}

/** Lines of an excerpt on another page; its total says how many more there are. */
export const EXCERPT_LENGTH = 50;
