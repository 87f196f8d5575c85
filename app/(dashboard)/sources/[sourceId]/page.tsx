import type { Metadata } from "next";

import { SourceFiles } from "@/app/(dashboard)/attachments/source-files";
import { CapturedText } from "@/app/(dashboard)/sources/[sourceId]/captured-text";
import { InternalNotes } from "@/components/layout/internal-notes";
import { PageHeader } from "@/components/layout/page-header";
import { RecordActions } from "@/components/layout/record-actions";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { ClaimGroups } from "@/components/sources/claim-groups";
import { SourceFacts } from "@/components/sources/source-facts";
import { SectionHeading } from "@/components/ui/section-heading";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { restoreSourceAction, trashSourceAction } from "@/lib/features/sources/actions";
import { getSource, listClaims } from "@/lib/features/sources/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Source" };

type Props = { params: Promise<{ sourceId: string }>; searchParams: SearchParams };

export default async function SourcePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { sourceId: id } = await params;
  const query = firstValues(await searchParams);
  const { cited, after, before } = query;
  const source = await orNotFound(getSource(actor, { id }));
  const claims = await listClaims(actor, { sourceId: id, cited, after, before });
  const path = `/sources/${id}`;
  return (
    <>
      <PageHeader
        title={
          <span dir="auto" lang={source.language}>
            {source.title}
          </span>
        }
        breadcrumb={[{ label: "Sources", href: "/sources" }]}
        actions={
          <RecordActions
            id={id}
            path={path}
            inTrash={source.deletedAt !== null}
            mayEdit={canChange(actor, "source:edit", source.createdById)}
            mayTrash={canChange(actor, "source:trash", source.createdById)}
            trash={trashSourceAction}
            restore={restoreSourceAction}
          />
        }
      />
      <RecordTabs path={path} current="record" />
      {source.deletedAt ? <TrashNotice at={source.deletedAt} /> : null}
      <div className="grid gap-10">
        <SourceFacts source={source} />
        <CapturedText actor={actor} source={source} params={query} />
        <section>
          <SectionHeading>Cited for</SectionHeading>
          <ClaimGroups path={path} pages={claims} single={cited !== undefined} />
        </section>
        <SourceFiles actor={actor} source={source} />
        <InternalNotes text={source.internalNotes} />
      </div>
    </>
  );
}
