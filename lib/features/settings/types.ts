/** What holds for the whole workspace. */
export type Settings = {
  /** At the head of summaries; empty: none. */
  organisationName: string;
  letterhead: string;
  silenceThresholdDays: number;
  consularIntervalDays: number;
  /** Where the head of the audit trail is mailed to once a day; empty: nowhere. */
  anchorAddress: string;
};
