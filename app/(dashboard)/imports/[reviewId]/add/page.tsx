import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { AddEntryForms } from "@/components/reviews/add-entry-forms";
import { FindWords } from "@/components/reviews/find-words";
import { PassageWords } from "@/components/sources/reader/passage-words";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { getReviewHead } from "@/lib/features/reviews/queries/get-review";
import { findPassages, getPassage } from "@/lib/features/sources/queries/passages";
import { readPassage } from "@/lib/features/sources/schema/captures";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Mark what was missed" };

export default async function AddEntryPage({
  params,
  searchParams,
}: PageProps<"/imports/[reviewId]/add">) {
  const actor = await requireActor();
  const { reviewId } = await params;
  const query = firstValues(await searchParams);
  const { captureId, source, mayWork } = await orNotFound(getReviewHead(actor, { id: reviewId }));
  const header = (
    <PageHeader
      title="Mark what was missed"
      breadcrumb={[
        { label: "Imports", href: "/imports" },
        { label: "Text", href: `/imports/${reviewId}` },
      ]}
    />
  );
  if (!mayWork) {
    return (
      <>
        {header}
        <EmptyState title="Nothing can be added to this text.">
          {source.inTrash ? "Restore its source first." : "Ask an editor to mark it."}
        </EmptyState>
      </>
    );
  }
  const place = readPassage({ ...query, capture: captureId });
  const passage = place && (await getPassage(actor, place));
  const found = passage ? [passage] : await findPassages(actor, { captureId, q: query.q });
  return (
    <>
      {header}
      <div className="grid gap-6">
        {found?.length === 0 ? (
          <p role="status">
            These words do not stand in the text. Copy them from it, or type fewer.
          </p>
        ) : null}
        {found?.map((one) => (
          <div key={one.start} className="grid gap-3 border-s-2 border-hairline ps-4">
            <PassageWords passage={one} />
            <AddEntryForms reviewId={reviewId} place={one} />
          </div>
        ))}
        <FindWords reviewId={reviewId} typed={query.q ?? ""} />
      </div>
    </>
  );
}
