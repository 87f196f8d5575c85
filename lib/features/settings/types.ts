import type { Role } from "@/lib/db/generated/enums";

/** What holds for the whole workspace. */
export type Settings = {
  /** At the head of summaries; empty: none. */
  organisationName: string;
  letterhead: string;
  silenceThresholdDays: number;
  consularIntervalDays: number;
  /** Where the head of the audit trail is mailed to once a day; empty: nowhere. */
  anchorAddress: string;
  /** For how long an administrator who breaks the glass sees a restricted case. */
  glassMinutes: number;
  /** Roles whose holders must set up a second step of signing in before anything else. */
  secondStepRoles: Role[];
};
