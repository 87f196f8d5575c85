import type { Db } from "@/lib/db/client";
import { citationOrder } from "@/lib/features/sources/mappers";

/** A turn in the fate of a commitment as history keeps it, with its evidence. */
export async function statusSnapshot(tx: Db, id: string): Promise<Record<string, unknown>> {
  const { state, note, citations, ...row } = await tx.commitmentStatusChange.findUniqueOrThrow({
    where: { id },
    include: {
      citations: { orderBy: citationOrder, include: { source: { select: { title: true } } } },
    },
  });
  const { sinceEdtf, sinceAsStated, sinceInferred } = row;
  return { turnId: id, state, sinceEdtf, sinceAsStated, sinceInferred, note, citations };
}
