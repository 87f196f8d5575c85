/** The actor's role does not allow this. Shown as 403. */
export class ForbiddenError extends Error {
  override readonly name = "ForbiddenError";
}

/** The record is absent, or hidden from this actor: the two look the same. Shown as 404. */
export class NotFoundError extends Error {
  override readonly name = "NotFoundError";

  constructor(message = "This record does not exist, or is not visible to you.") {
    super(message);
  }
}

/** What stands now, for a second editor: who put it there, when, and the values of the edit form. */
export type CurrentVersion = {
  version: number;
  changedBy: string;
  /** ISO instant. */
  changedAt: string;
  values: Record<string, unknown>;
  /** Form field → the words beside it, for the fields to compare. */
  labels: Record<string, string>;
};

/** Somebody else changed the record first. Shown as 409, with both versions. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";

  constructor(
    message: string,
    readonly current?: CurrentVersion,
  ) {
    super(message);
  }
}

/** One of several records that go by the name typed. */
export type RecordChoice = { id: string; label: string; description?: string };

/** Well-formed input that cannot be accepted; each entry names a field and says what to do. */
export class InvalidInputError extends Error {
  override readonly name = "InvalidInputError";

  /**
   * @param fieldErrors form field → what to do about it
   * @param choices form field → records to choose between, where a name fits several
   */
  constructor(
    readonly fieldErrors: Record<string, string[]>,
    readonly choices: Record<string, RecordChoice[]> = {},
  ) {
    super(Object.values(fieldErrors).flat().join(" "));
  }
}
