import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { UploadForm } from "@/components/attachments/upload-form";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { FILE_WORDS, problemsNamed, RECORD_LISTS } from "@/lib/features/attachments/labels";
import { getAttachedRecord } from "@/lib/features/attachments/queries/attachments";
import { filesPath, recordAsked, recordPath, uploadPath } from "@/lib/features/attachments/rules";
import { UNCITED_NOTICE } from "@/lib/features/sources/labels";
import { isUncited } from "@/lib/features/sources/queries/is-uncited";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Add a file" };

export default async function AddAttachmentPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const asked = recordAsked(params) ?? notFound();
  const record = await orNotFound(getAttachedRecord(actor, asked));
  const { kind, id } = asked;
  const back = recordPath(asked);
  const header = (
    <PageHeader
      title={FILE_WORDS[kind].add}
      breadcrumb={[
        RECORD_LISTS[kind],
        { label: record.label, href: back },
        { label: FILE_WORDS[kind].heading, href: filesPath(asked) },
      ]}
    />
  );
  if (record.deletedAt || !canChange(actor, `${kind}:edit`, record.createdById)) {
    return (
      <>
        {header}
        {record.deletedAt ? (
          <EmptyState title="This record is in the trash.">
            Restore it first, then add the {FILE_WORDS[kind].one}.
          </EmptyState>
        ) : (
          <EmptyState title="Your role does not allow changing this record.">
            Ask an editor to add the {FILE_WORDS[kind].one}.
          </EmptyState>
        )}
      </>
    );
  }
  const uncited = kind === "source" && (await isUncited(actor, { id }));
  return (
    <>
      {header}
      <UploadForm
        kind={kind}
        opening={await openForm(actor, uploadPath(asked))}
        action={`/attachments/upload?${kind}=${id}`}
        cancelHref={back}
        problems={problemsNamed(params.problem)}
        notice={uncited ? UNCITED_NOTICE : null}
      />
    </>
  );
}
