/** What the trail calls itself in its own entries: it has no id. */
export const TRAIL_SUBJECT = {
  subjectType: "audit-log",
  subjectId: "00000000-0000-4000-8000-000000000003",
  caseIds: [],
};
