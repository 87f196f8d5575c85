/** What the audit trail calls a glass that was broken. */
export const glassSubject = ({ id, caseId }: { id: string; caseId: string }) => ({
  subjectType: "glass",
  subjectId: id,
  caseIds: [caseId],
});
