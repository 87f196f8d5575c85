import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FileList } from "@/components/attachments/file-list";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { FILE_WORDS, RECORD_LISTS } from "@/lib/features/attachments/labels";
import { getAttachedRecord, listAttachments } from "@/lib/features/attachments/queries/attachments";
import { recordAsked, recordPath, uploadPath } from "@/lib/features/attachments/rules";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Files of a record" };

export default async function AttachmentsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const asked = recordAsked(firstValues(await searchParams)) ?? notFound();
  const record = await orNotFound(getAttachedRecord(actor, asked));
  const files = await listAttachments(actor, asked);
  const kept = files.filter(({ deletedAt }) => deletedAt === null);
  const trashed = files.filter(({ deletedAt }) => deletedAt !== null);
  const { heading, add, one } = FILE_WORDS[asked.kind];
  const mayAdd = !record.deletedAt && canChange(actor, `${asked.kind}:edit`, record.createdById);
  const adding = mayAdd ? (
    <ButtonLink href={uploadPath(asked)} variant="primary">
      {add}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader
        title={heading}
        breadcrumb={[RECORD_LISTS[asked.kind], { label: record.label, href: recordPath(asked) }]}
        actions={kept.length > 0 ? adding : null}
      />
      <div className="grid gap-10">
        {kept.length > 0 ? (
          <FileList kind={asked.kind} files={kept} />
        ) : (
          <EmptyState title={`No ${one} is on file.`} action={adding}>
            {asked.kind === "case"
              ? "Until there is one, the case shows the photograph of the person it is about."
              : null}
          </EmptyState>
        )}
        {trashed.length > 0 ? (
          <section>
            <SectionHeading count={trashed.length} capped={false}>
              In the trash
            </SectionHeading>
            <FileList kind={asked.kind} files={trashed} />
          </section>
        ) : null}
      </div>
    </>
  );
}
