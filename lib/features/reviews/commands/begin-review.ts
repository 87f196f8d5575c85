import type { Actor } from "@/lib/auth/actor";
import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Entry } from "@/lib/features/reviews/commands/read-entries";
import type { WasFetched } from "@/lib/features/reviews/read/fetched-state";

type Beginning = {
  captureId: string;
  sourceId: string;
  entries: readonly Entry[];
  submissionId: string | null;
  /** How the text was fetched, where it was. */
  fetched?: WasFetched | null;
};

/** Writes a review with all that its text seems to say, each entry open. */
export async function beginReview(
  tx: Db,
  actor: Actor,
  { captureId, sourceId, entries, submissionId, fetched }: Beginning,
): Promise<{ id: string; audit: AuditEntry }> {
  const { id } = await tx.review.create({
    data: { captureId, submissionId, createdById: actor.id },
    select: { id: true },
  });
  await tx.reviewItem.createMany({
    data: entries.map(({ kind, start, end, read }) => ({
      ...{ reviewId: id, kind, start, end },
      read: read as Prisma.InputJsonObject,
    })),
  });
  const after = { sourceId, entries: entries.length, ...fetched };
  const audit = { subjectType: "review", subjectId: id, caseIds: [], before: null, after };
  return { id, audit };
}
