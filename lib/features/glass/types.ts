/** A restricted case that an administrator has open. */
export type OpenGlass = { id: string; caseId: string; reference: string; msLeft: number };

/** What an administrator is told of a restricted case that is not theirs: nothing but its reference. */
export type ClosedCase = { id: string; reference: string };
