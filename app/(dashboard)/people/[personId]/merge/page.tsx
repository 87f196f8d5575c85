import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { MergeCandidates } from "@/components/people/merge-candidates";
import { MergeComparison } from "@/components/people/merge-comparison";
import { MergeConfirmation } from "@/components/people/merge-confirmation";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getPerson, searchPeople } from "@/lib/features/people/queries";
import type { PersonView } from "@/lib/features/people/types";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Merge two people" };

type Props = { params: Promise<{ personId: string }>; searchParams: SearchParams };

export default async function MergePeoplePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { personId: id } = await params;
  const kept = await orNotFound(getPerson(actor, { id }));
  const { q, with: otherId } = firstValues(await searchParams);
  const path = `/people/${id}`;
  return (
    <>
      <PageHeader
        title="Merge two people who are one"
        breadcrumb={[
          { label: "People", href: "/people" },
          { label: kept.fullName, href: path },
        ]}
      />
      {!can(actor, "person:merge") ? (
        <EmptyState title="Your role does not allow merging people.">
          Ask an editor to merge them.
        </EmptyState>
      ) : otherId && otherId !== id ? (
        <Comparison actor={actor} kept={kept} otherId={otherId} />
      ) : (
        <Candidates actor={actor} kept={kept} q={q ?? kept.fullName} />
      )}
    </>
  );
}

async function Comparison({
  actor,
  kept,
  otherId,
}: {
  actor: Actor;
  kept: PersonView;
  otherId: string;
}) {
  const merged = await orNotFound(getPerson(actor, { id: otherId }));
  return (
    <>
      <MergeComparison kept={kept} merged={merged} />
      <MergeConfirmation kept={kept} merged={merged} />
    </>
  );
}

async function Candidates({ actor, kept, q }: { actor: Actor; kept: PersonView; q: string }) {
  const found = await searchPeople(actor, { q });
  const candidates = found.filter(({ id }) => id !== kept.id);
  return <MergeCandidates personId={kept.id} q={q} candidates={candidates} />;
}
