import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ActionForm } from "@/components/forms/action-form";
import { RestorePreview } from "@/components/history/restore-preview";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { rehearseRestoreAction, restoreChangeAction } from "@/lib/features/history/actions";
import { historyPath, RECORD_WORDS } from "@/lib/features/history/rules";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Put an earlier value back" };

type Props = { params: Promise<{ entry: string }>; searchParams: SearchParams };

/** Asks before earlier values are put back; a page of its own, so that it asks without scripts too. */
export default async function RestorePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { entry } = await params;
  if (!/^\d{1,18}$/.test(entry)) notFound();
  const { field } = firstValues(await searchParams);
  if (!can(actor, "history:restore")) {
    return (
      <>
        <PageHeader title="Put an earlier value back" />
        <EmptyState title="Your role does not allow changing records.">
          Ask an editor to put the earlier value back.
        </EmptyState>
      </>
    );
  }
  const rehearsal = await orNotFound(rehearseRestoreAction({ entry, field }));
  const { record, refusals, version } = rehearsal;
  const path = historyPath(record.type, record.id);
  return (
    <>
      <PageHeader
        title={field ? "Put this value back?" : "Put this change back?"}
        breadcrumb={[{ label: `History of the ${RECORD_WORDS[record.type]}`, href: path }]}
      />
      <RestorePreview rehearsal={rehearsal} />
      <div className="mt-6 flex flex-wrap gap-2">
        {refusals.length === 0 ? (
          <ActionForm
            action={restoreChangeAction}
            fields={{ entry, version, submissionId: randomUUID(), ...(field ? { field } : {}) }}
            label="Put it back"
            pendingLabel="Putting it back…"
            variant="primary"
          />
        ) : null}
        <ButtonLink href={path} variant="quiet">
          {refusals.length === 0 ? "Leave it as it is" : "Back to the history"}
        </ButtonLink>
      </div>
    </>
  );
}
