import type { Metadata } from "next";

import { RecordHistory } from "@/app/(dashboard)/record-history";
import { ORGANISATION_PARTS } from "@/components/organisations/organisation-parts";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "History of an organisation" };

type Props = { params: Promise<{ organisationId: string }>; searchParams: SearchParams };

export default async function OrganisationHistoryPage({ params, searchParams }: Props) {
  const { organisationId } = await params;
  const { before } = firstValues(await searchParams);
  return (
    <RecordHistory
      subject={{ type: "organisation", id: organisationId, label: "Organisation" }}
      list={{ label: "Organisations", path: "/organisations" }}
      before={before}
      parts={ORGANISATION_PARTS}
    />
  );
}
