import { readDate } from "@/lib/dates/columns";
import { toDateParts } from "@/lib/dates/date-parts";
import type { CommitmentForEdit } from "@/lib/features/commitments/commitment-for-edit";
import { toCitationRows } from "@/lib/features/sources/form-values";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored commitment as the values of its edit form. */
export function toCommitmentForm(commitment: CommitmentForEdit): FormValues {
  return {
    id: commitment.id,
    version: String(commitment.version),
    promiser: commitment.promiser,
    words: commitment.words,
    promisedTo: commitment.promisedTo ?? "",
    due: toDateParts(readDate("due", commitment)),
    note: commitment.note ?? "",
    citations: toCitationRows(commitment.citations),
  };
}
