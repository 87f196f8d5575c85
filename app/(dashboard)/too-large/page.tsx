import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { MOST_POSTED_MEGABYTES } from "@/lib/http/most-posted";
import { safeReturnPath } from "@/lib/http/request-path";
import { firstValues } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Too large to be sent" };

/** Where a form leads that sent more than is taken in at once. */
export default async function TooLargePage({ searchParams }: PageProps<"/too-large">) {
  await requireActor();
  const { from } = firstValues(await searchParams);
  return (
    <>
      <PageHeader title="Too large to be sent" />
      <EmptyState
        title={`A form can send ${MOST_POSTED_MEGABYTES} MB at once, and this was more. Nothing was kept.`}
        action={<ButtonLink href={safeReturnPath(from)}>Open the form again</ButtonLink>}
      >
        Use your browser’s Back button: what you typed may still stand in the form. Then choose a
        smaller file, or copy the part that matters and paste it.
      </EmptyState>
    </>
  );
}
