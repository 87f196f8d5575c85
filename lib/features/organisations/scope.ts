import type { Db } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";

/**
 * An organisation, trashed or not. All staff see every organisation: which cases it holds is what
 * may be hidden.
 * @throws NotFoundError when absent
 */
export async function requireOrganisation(db: Db, id: string) {
  const organisation = await db.organisation.findUnique({
    where: { id },
    omit: { foldedNames: true },
  });
  if (!organisation) throw new NotFoundError("This organisation does not exist.");
  return organisation;
}
