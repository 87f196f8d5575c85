import { type Actor, asTeamMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleReviews } from "@/lib/features/reviews/scope";

const include = {
  capture: { include: { source: { include: { _count: { select: { citations: true } } } } } },
} satisfies Prisma.ReviewInclude;

/**
 * A review with its captured text, its source, and whether its reader may work on it: not with the source
 * in the trash, nor where they see it through broken glass alone. Null when hidden or absent. Two queries.
 */
export async function reviewHead(db: Db, actor: Actor, id: string) {
  const seenBy = (one: Actor) => ({ AND: [{ id }, visibleReviews(one)] });
  const [review, own] = await Promise.all([
    db.review.findFirst({ where: seenBy(actor), include }),
    db.review.count({ where: seenBy(asTeamMember(actor)) }),
  ]);
  if (!review) return null;
  const { capture, captureId } = review;
  const { source } = capture;
  const inTrash = source.deletedAt !== null;
  return {
    text: capture.text,
    head: {
      ...{ id, captureId, extent: capture.extent },
      mayWork: can(actor, "review:work") && own > 0 && !inTrash,
      source: {
        ...{ id: source.id, title: source.title, language: source.language, inTrash },
        isCited: source._count.citations > 0,
      },
    },
  };
}
