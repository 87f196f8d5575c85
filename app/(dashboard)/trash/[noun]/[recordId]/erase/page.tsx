import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeader } from "@/components/layout/page-header";
import { EraseForm } from "@/components/trash/erase-form";
import { ErasureNotice } from "@/components/trash/erasure-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { formatDay } from "@/lib/dates/format";
import { TRASH_NOUN_LABELS } from "@/lib/features/trash/labels";
import { getErasure } from "@/lib/features/trash/queries/get-erasure";
import { erasePath } from "@/lib/features/trash/rules";
import { trashNounSchema } from "@/lib/features/trash/schema";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Erase a record" };

type Props = { params: Promise<{ noun: string; recordId: string }> };

const HEADER = {
  title: "Erase this for good?",
  breadcrumb: [{ label: "Trash", href: "/trash" }],
};

export default async function ErasePage({ params }: Props) {
  const actor = await requireActor();
  const { noun, recordId: id } = await params;
  const known = trashNounSchema.safeParse(noun);
  if (!known.success) notFound();
  if (!can(actor, "trash:erase")) {
    return (
      <>
        <PageHeader {...HEADER} />
        <EmptyState title="Only an administrator erases records.">
          Ask one. Whatever is in the trash stays there until then.
        </EmptyState>
      </>
    );
  }
  const erasure = await orNotFound(getErasure(actor, { noun: known.data, id }));
  const opening = await openForm(actor, erasePath(known.data, id), { noun: known.data, id });
  return (
    <>
      <PageHeader {...HEADER} />
      <p className="overline-label">{TRASH_NOUN_LABELS[erasure.noun]}</p>
      <p className="mb-6 max-w-measure text-lg font-semibold break-words">
        <bdi dir="auto">{erasure.label}</bdi>
      </p>
      <ErasureNotice erasure={erasure} />
      {erasure.due ? (
        <EraseForm opening={opening} confirmation={erasure.confirmation} />
      ) : (
        <EmptyState title={`It can be erased from ${formatDay(erasure.erasableFrom)}.`}>
          A record stays in the trash for 30 days, so that there is time to bring it back.
        </EmptyState>
      )}
    </>
  );
}
