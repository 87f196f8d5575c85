import { InvalidInputError } from "@/lib/errors";

/**
 * Refuses to unlink a record from its last case. Always, and always in the same words: whether the
 * record would then vanish from sight would tell of hidden cases it is linked to.
 * @throws InvalidInputError on the field `cases`
 */
export function requireCaseKept(before: readonly unknown[], wanted: readonly unknown[]): void {
  if (before.length === 0 || wanted.length > 0) return;
  throw new InvalidInputError({
    cases: ["Keep at least one case. To take this record out of use, move it to the trash."],
  });
}
