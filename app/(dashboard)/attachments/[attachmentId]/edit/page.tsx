import type { Metadata } from "next";

import { EditAttachmentForm } from "@/components/attachments/edit-attachment-form";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { FILE_WORDS, RECORD_LISTS } from "@/lib/features/attachments/labels";
import { getAttachmentForm } from "@/lib/features/attachments/queries/attachments";
import { recordPath } from "@/lib/features/attachments/rules";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit what is said of a file" };

type Props = { params: Promise<{ attachmentId: string }> };

export default async function EditAttachmentPage({ params }: Props) {
  const actor = await requireActor();
  const { attachmentId: id } = await params;
  const { attachment, values } = await orNotFound(getAttachmentForm(actor, { id }));
  const { record, version } = attachment;
  const path = `/attachments/${id}`;
  const header = (
    <PageHeader
      title={`Edit ${FILE_WORDS[record.kind].one}`}
      breadcrumb={[
        RECORD_LISTS[record.kind],
        { label: record.label, href: recordPath(record) },
        { label: attachment.fileName, href: path },
      ]}
    />
  );
  if (!canChange(actor, `${record.kind}:edit`, record.createdById)) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow changing this record.">
          Ask an editor to change it.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {header}
      <EditAttachmentForm
        kind={record.kind}
        opening={await openForm(actor, `${path}/edit`, values)}
        cancelHref={path}
        version={version}
      />
    </>
  );
}
