import type { HorizonKind } from "@/lib/features/horizon/schema";

export const HORIZON_KIND_LABELS: Record<HorizonKind, string> = {
  deadline: "Deadlines",
  legal_step: "Hearings and other legal steps",
  sentence_end: "Ends of sentences",
  task: "Tasks",
  anniversary: "Anniversaries",
  day_count: "Round numbers of days",
  birthday: "Birthdays",
};

/** The choices of how far one looks ahead. */
export const HORIZON_DAYS_LABELS = {
  30: "30 days",
  90: "90 days",
  365: "A year",
} as const;
