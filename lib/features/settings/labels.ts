import type { Settings } from "@/lib/features/settings/types";

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const SETTINGS_FIELD_LABELS: Record<keyof Settings, string> = {
  organisationName: "Name of the organisation",
  letterhead: "Letterhead",
  silenceThresholdDays: "Days of silence before a task is raised",
  consularIntervalDays: "Days between consular visits to be expected",
  anchorAddress: "E-mail address for the head of the audit trail",
  glassMinutes: "Minutes for which an administrator may open a restricted case",
  secondStepRoles: "Who must have a second step at sign-in",
};
