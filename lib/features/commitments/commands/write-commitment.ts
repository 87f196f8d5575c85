import type { Statement } from "@/lib/db/generated/client";
import { dateColumns, readDate } from "@/lib/dates/columns";
import { InvalidInputError } from "@/lib/errors";
import { isBeforePromise } from "@/lib/features/commitments/rules";
import type { CommitmentInput } from "@/lib/features/commitments/schema";

type Fields = Pick<CommitmentInput, "promiser" | "words" | "promisedTo" | "due" | "note">;

/**
 * The columns of a commitment, checked against the statement it was made in.
 * @throws InvalidInputError naming the field
 */
export function commitmentColumns(
  statement: Statement,
  { promiser, words, promisedTo, due, note }: Fields,
) {
  if (promiser === "relayed_person" && !statement.relayedPersonId)
    throw new InvalidInputError({
      promiser: ["This statement passes on nobody’s words: choose the speaker"],
    });
  if (isBeforePromise(due, readDate("saidOn", statement)))
    throw new InvalidInputError({
      "due.year": ["A promise cannot fall due before it was made: check the date"],
    });
  return { promiser, words, promisedTo, note, ...dateColumns("due", due) };
}

type Linked = { cases: { caseId: string }[] };

/** The start of an audit entry of a commitment: it shows with all cases its statement concerns. */
export function commitmentSubject(commitmentId: string, { cases }: Linked) {
  return {
    subjectType: "commitment",
    subjectId: commitmentId,
    caseIds: cases.map(({ caseId }) => caseId),
  };
}
