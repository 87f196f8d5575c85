import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { visibleSources, visibleSourcesSql } from "@/lib/features/sources/scope";

/** A review is as visible as the source whose text it goes through. */
export function visibleReviews(actor: Actor): Prisma.ReviewWhereInput {
  return { capture: { source: visibleSources(actor) } };
}

/** `visibleReviews` for hand-written SQL, with the source not in the trash; `alias` names the "Review". */
export function listedReviewsSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "Capture" t JOIN "Source" o ON o."id" = t."sourceId"
    WHERE t."id" = ${alias}."captureId" AND o."deletedAt" IS NULL
      AND ${visibleSourcesSql(actor, Prisma.sql`o`)} OFFSET 0)`;
}

const GONE = "This text does not exist, or is not visible to you.";
const TRASHED = "Restore the source of this text from the trash first.";

/**
 * A review that the actor may work on, with its captured text.
 * @throws NotFoundError when absent or hidden, ConflictError when its source is in the trash
 */
export async function requireOpenReview(db: Db, actor: Actor, id: string) {
  const review = await db.review.findFirst({
    where: { AND: [{ id }, visibleReviews(actor)] },
    include: { capture: { include: { source: true } } },
  });
  if (!review) throw new NotFoundError(GONE);
  if (review.capture.source.deletedAt) throw new ConflictError(TRASHED);
  return review;
}

/** Holds entries until the transaction ends, in one order, so that two who do so wait for each other only once. */
export const lockItems = (tx: Db, ids: readonly string[]) =>
  tx.$queryRaw`SELECT "id"::text FROM "ReviewItem" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;

/**
 * An entry that the actor may decide, held until the transaction ends, so that of two decisions at once
 * the second sees the first.
 * @throws NotFoundError when absent or hidden, ConflictError when its source is in the trash
 */
export async function lockItem(tx: Db, actor: Actor, itemId: string) {
  await tx.$queryRaw`SELECT FROM "ReviewItem" WHERE "id" = ${itemId}::uuid FOR UPDATE`;
  const item = await tx.reviewItem.findUnique({ where: { id: itemId } });
  if (!item) throw new NotFoundError(GONE);
  const { capture } = await requireOpenReview(tx, actor, item.reviewId);
  return { ...item, capture };
}

export type LockedItem = Awaited<ReturnType<typeof lockItem>>;
