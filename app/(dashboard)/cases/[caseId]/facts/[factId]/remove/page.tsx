import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { offeredTo, refusalTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { trashFactAction } from "@/lib/features/cases/actions";
import { getCaseName } from "@/lib/features/cases/queries";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Remove an entry" };

type Props = PageProps<"/cases/[caseId]/facts/[factId]/remove">;

/** Asks before an entry is removed; a page of its own, so that it asks without scripts too. */
export default async function RemoveFactPage({ params }: Props) {
  const actor = await requireActor();
  const { caseId, factId } = await params;
  const fact = await orNotFound(getFactForm(actor, { caseId, id: factId }));
  if (fact.kind === "closure") notFound();
  const { person, reference } = await orNotFound(getCaseName(actor, { id: caseId }));
  const casePath = `/cases/${caseId}`;
  const header = (
    <PageHeader
      title="Remove this entry?"
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label: caseLabel(person.fullName, reference), href: casePath },
        { label: "Facts on file", href: `${casePath}/facts` },
      ]}
    />
  );
  const offered = await offeredTo(actor, caseId);
  if (!canChange(offered, "case:edit", fact.createdById)) {
    const { title, advice } = refusalTo(actor, offered);
    return (
      <>
        {header}
        <EmptyState title={title}>{advice}</EmptyState>
      </>
    );
  }
  return (
    <>
      {header}
      <p dir="auto" className="max-w-measure text-lg font-semibold">
        {fact.words}
      </p>
      <p className="mt-3 mb-6 max-w-measure">
        It leaves the timeline, the counts and the exports
        {fact.kind === "legal_step" ? ", together with where it stood" : ""}. It keeps its sources,
        can be restored at the end of the facts on file, and stays in the history.
      </p>
      <div className="flex flex-wrap gap-2">
        <ActionForm
          action={trashFactAction}
          fields={{ id: factId, caseId }}
          label="Remove this entry"
          pendingLabel="Removing…"
          variant="danger"
        />
        <ButtonLink href={`${casePath}/facts`} variant="quiet">
          Keep it
        </ButtonLink>
      </div>
    </>
  );
}
