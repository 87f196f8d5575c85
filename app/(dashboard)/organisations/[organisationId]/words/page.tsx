import type { Metadata } from "next";

import { SpokenWords } from "@/app/(dashboard)/statements/spoken-words";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTabs } from "@/components/layout/record-tabs";
import { ORGANISATION_PARTS } from "@/components/organisations/organisation-parts";
import { requireActor } from "@/lib/auth/session";
import { getOrganisationName } from "@/lib/features/organisations/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Words of an organisation" };

type Props = { params: Promise<{ organisationId: string }>; searchParams: SearchParams };

export default async function OrganisationWordsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { organisationId } = await params;
  const { id, name } = await orNotFound(getOrganisationName(actor, { id: organisationId }));
  const path = `/organisations/${id}`;
  return (
    <>
      <PageHeader
        title="Words"
        breadcrumb={[
          { label: "Organisations", href: "/organisations" },
          { label: name, href: path },
        ]}
        summary="Everything said in the name of this organisation, or by somebody unnamed there."
      />
      <RecordTabs path={path} current="words" parts={ORGANISATION_PARTS} />
      <SpokenWords
        actor={actor}
        speaker={{ organisationId: id }}
        path={`${path}/words`}
        params={firstValues(await searchParams)}
      />
    </>
  );
}
