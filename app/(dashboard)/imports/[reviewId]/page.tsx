import type { Metadata } from "next";

import { MissedWords } from "@/app/(dashboard)/imports/[reviewId]/missed-words";
import { PageHeader } from "@/components/layout/page-header";
import { EntryCard } from "@/components/reviews/entry-card";
import { ReviewKeys } from "@/components/reviews/review-keys";
import { ReviewParts } from "@/components/reviews/review-parts";
import { ReviewProgress, ReviewTools } from "@/components/reviews/review-progress";
import { ReviewText } from "@/components/reviews/review-text";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import { requireActor } from "@/lib/auth/session";
import { getReview } from "@/lib/features/reviews/queries/get-review";
import { UNCITED_NOTICE } from "@/lib/features/sources/labels";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "What a text says" };

export default async function ReviewPage({
  params,
  searchParams,
}: PageProps<"/imports/[reviewId]">) {
  const actor = await requireActor();
  const { reviewId: id } = await params;
  const query = firstValues(await searchParams);
  const review = await orNotFound(getReview(actor, { id, part: query.part, at: query.at }));
  const { source, counts, part, parts, mayWork } = review;
  const cards = new Map(review.cards.map((card) => [card.id, card]));
  const card = (itemId: string) => {
    const found = cards.get(itemId);
    if (!found) return null;
    return (
      <EntryCard
        key={itemId}
        {...{ card: found, reviewId: id, mayWork }}
        language={source.language}
      />
    );
  };
  const pages = <ReviewParts reviewId={id} part={part} parts={parts} />;
  return (
    <>
      <PageHeader
        title={
          <span dir="auto" lang={source.language} className="wrap-anywhere">
            {source.title}
          </span>
        }
        breadcrumb={[{ label: "Imports", href: "/imports" }]}
        summary="What the text seems to say. Nothing of it is on record before you accept it."
        actions={<ButtonLink href={`/sources/${source.id}`}>Open the source</ButtonLink>}
      />
      <div className="grid gap-5">
        {source.inTrash ? (
          <Notice tone="warning">The source of this text is in the trash.</Notice>
        ) : null}
        {!source.isCited && !source.inTrash ? <Notice>{UNCITED_NOTICE}</Notice> : null}
        <ReviewProgress review={review} />
        {mayWork ? <ReviewTools review={review} /> : null}
        {mayWork ? <ReviewKeys at={query.at ?? null} decided={counts.decided} /> : null}
        {pages}
        <section className="grid gap-4">
          <SectionHeading>The text, and what it says</SectionHeading>
          {mayWork ? (
            <MissedWords review={review} query={query}>
              <ReviewText review={review} card={card} />
            </MissedWords>
          ) : (
            <ReviewText review={review} card={card} />
          )}
        </section>
        {pages}
      </div>
    </>
  );
}
