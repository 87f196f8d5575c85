import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Citation } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import type { CitableRef } from "@/lib/features/sources/schema/citing";
import { visibleCitations } from "@/lib/features/sources/scope";

/** The column of a citation that names its record, by the kind of record. */
const COLUMNS = [
  ["statement", "statementId"],
  ["contact", "contactId"],
  ["commitment", "commitmentId"],
  ["commitment_status", "commitmentStatusChangeId"],
  ["fact", "caseFactId"],
  ["case", "caseId"],
  ["person", "personId"],
  ["position", "positionId"],
] as const;

const filled = (citation: Citation) => COLUMNS.find(([, column]) => citation[column] !== null);

/** The one column of a stored citation that names its record. */
export function columnOf(citation: Citation) {
  return filled(citation)?.[1] ?? null;
}

/** Which record a stored citation is for. */
export function recordOf(citation: Citation): CitableRef | null {
  const [noun, column] = filled(citation) ?? [];
  const id = column && citation[column];
  return noun && id ? { noun, id } : null;
}

/**
 * A citation that the actor may see, and the record it is for.
 * @throws NotFoundError when absent or hidden
 */
export async function citedRecord(db: Db, actor: Actor, citationId: string) {
  const citation = await db.citation.findFirst({
    where: { AND: [{ id: citationId }, visibleCitations(actor)] },
  });
  const record = citation && recordOf(citation);
  if (!citation || !record) {
    throw new NotFoundError("This citation does not exist, or is not visible to you.");
  }
  return { ...record, citation };
}
