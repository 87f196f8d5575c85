import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { visibleCitations } from "@/lib/features/sources/scope";

/**
 * Holds sources that are about to lose a citation until the transaction ends, so that of two people
 * who remove the last two at once the second is refused. To be called before citations are written:
 * a lock that comes later could wait for somebody who waits for this transaction.
 */
export async function lockSources(tx: Db, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return;
  await tx.$queryRaw`SELECT FROM "Source" WHERE "id" = ANY(${[...sourceIds]}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/**
 * Why citations that were removed must stay; null when they need not. A source that nothing cites is
 * open to all staff, so one with a text or files keeps a citation. Only citations that the actor sees
 * count, and the words are always the same: whether hidden ones are left is not told.
 */
export async function whyKeepCited(
  tx: Db,
  actor: Actor,
  sourceIds: readonly string[],
): Promise<string | null> {
  if (sourceIds.length === 0) return null;
  const opened = await tx.source.findFirst({
    where: {
      id: { in: [...sourceIds] },
      OR: [{ captures: { some: {} } }, { attachments: { some: {} } }],
      citations: { none: visibleCitations(actor) },
    },
    select: { title: true },
    orderBy: { id: "asc" },
  });
  return (
    opened &&
    `Keep at least one citation of “${opened.title}”: its text or files are kept here, and what cites it settles who may read them. Cite it for something else first, or leave this citation and move the source to the trash.`
  );
}
