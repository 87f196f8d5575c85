import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import type { RecordKind } from "@/lib/features/attachments/schema";
import { visibleCases } from "@/lib/features/cases/scope";
import { visiblePeople } from "@/lib/features/people/scope";
import { visibleSources } from "@/lib/features/sources/scope";

/** Files of records that the actor may see: a file is as visible as what it belongs to. */
export function visibleAttachments(actor: Actor): Prisma.AttachmentWhereInput {
  return {
    OR: [
      { source: visibleSources(actor) },
      { caseRecord: visibleCases(actor) },
      { person: visiblePeople(actor) },
    ],
  };
}

/** The column that says to which record of a kind a file belongs. */
export const RECORD_COLUMNS = {
  source: "sourceId",
  case: "caseId",
  person: "personId",
} as const satisfies Record<RecordKind, keyof Prisma.AttachmentWhereInput>;

const recordFacts = { id: true, createdById: true, deletedAt: true } as const;

/** What is read of a file wherever it is shown or changed. */
export const attachmentInclude = {
  blob: { select: { byteSize: true } },
  createdBy: { select: { name: true } },
  source: { select: { ...recordFacts, title: true } },
  caseRecord: { select: { ...recordFacts, reference: true } },
  person: { select: { ...recordFacts, fullName: true } },
} satisfies Prisma.AttachmentInclude;

export type StoredAttachment = Prisma.AttachmentGetPayload<{ include: typeof attachmentInclude }>;

/** A file that the actor may see, in the trash or not; null when absent or hidden. */
export function findVisibleAttachment(
  db: Db,
  actor: Actor,
  where: Prisma.AttachmentWhereInput,
): Promise<StoredAttachment | null> {
  return db.attachment.findFirst({
    where: { AND: [where, visibleAttachments(actor)] },
    include: attachmentInclude,
  });
}

/**
 * A file of a record of this kind that the actor may see.
 * @throws NotFoundError when it is absent, hidden, or belongs to a record of another kind
 */
export async function requireVisibleAttachment(
  db: Db,
  actor: Actor,
  kind: RecordKind,
  id: string,
): Promise<StoredAttachment> {
  const where = { id, [RECORD_COLUMNS[kind]]: { not: null } };
  const found = await findVisibleAttachment(db, actor, where);
  if (!found) throw new NotFoundError("This file does not exist, or is not visible to you.");
  return found;
}

/** Who added the record that a file belongs to, and which it is. */
export function recordOfStored({ source, caseRecord, person }: StoredAttachment) {
  if (source) return { kind: "source" as const, label: source.title, ...source };
  if (caseRecord) return { kind: "case" as const, label: caseRecord.reference, ...caseRecord };
  if (person) return { kind: "person" as const, label: person.fullName, ...person };
  throw new Error("A file belongs to one record, always");
}
