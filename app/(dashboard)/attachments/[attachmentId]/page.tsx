import type { Metadata } from "next";

import { AttachmentActions } from "@/components/attachments/attachment-actions";
import { AttachmentFacts } from "@/components/attachments/attachment-facts";
import { AttachmentPreview } from "@/components/attachments/attachment-preview";
import { PageHeader } from "@/components/layout/page-header";
import { TrashNotice } from "@/components/layout/trash-notice";
import { TextLink } from "@/components/ui/text-link";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { FILE_WORDS, RECORD_LISTS } from "@/lib/features/attachments/labels";
import { getAttachment } from "@/lib/features/attachments/queries/attachments";
import { filesPath, recordPath } from "@/lib/features/attachments/rules";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "File" };

type Props = { params: Promise<{ attachmentId: string }> };

export default async function AttachmentPage({ params }: Props) {
  const actor = await requireActor();
  const { attachmentId: id } = await params;
  const file = await orNotFound(getAttachment(actor, { id }));
  const { record } = file;
  const mayEdit = canChange(actor, `${record.kind}:edit`, record.createdById);
  return (
    <>
      <PageHeader
        title={<bdi className="break-words">{file.fileName}</bdi>}
        breadcrumb={[
          RECORD_LISTS[record.kind],
          { label: record.label, href: recordPath(record) },
          { label: FILE_WORDS[record.kind].heading, href: filesPath(record) },
        ]}
        actions={<AttachmentActions file={file} mayEdit={mayEdit} />}
      />
      {file.deletedAt ? <TrashNotice at={file.deletedAt} /> : null}
      <div className="grid gap-8">
        <AttachmentPreview file={file} />
        <AttachmentFacts file={file} />
        <p data-print="hide" className="text-sm">
          What was done to it stands in the{" "}
          <TextLink href={`${recordPath(record)}/history`}>history of its record</TextLink>.
        </p>
      </div>
    </>
  );
}
