import type { CaseFact } from "@/lib/db/generated/client";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import { ConflictError, NotFoundError } from "@/lib/errors";

/**
 * Refuses to change a fact that was removed, or to take one kind of fact for another.
 * @throws NotFoundError when the fact is of another kind
 * @throws ConflictError when it was removed
 */
export function requireOnFile(fact: CaseFact, kind: CaseFactKind): void {
  if (fact.kind !== kind) throw new NotFoundError("This entry is of another kind.");
  if (fact.deletedAt) {
    throw new ConflictError(
      "This entry was removed. Restore it on the page of the facts on file, then change it.",
    );
  }
}
