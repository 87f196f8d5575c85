import type { Metadata } from "next";

import { SpokenWords } from "@/app/(dashboard)/statements/spoken-words";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTabs } from "@/components/layout/record-tabs";
import { PERSON_PARTS } from "@/components/people/person-parts";
import { requireActor } from "@/lib/auth/session";
import { getPersonName } from "@/lib/features/people/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Words of a person" };

type Props = { params: Promise<{ personId: string }>; searchParams: SearchParams };

export default async function PersonWordsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { personId } = await params;
  const { id, fullName } = await orNotFound(getPersonName(actor, { id: personId }));
  const path = `/people/${id}`;
  return (
    <>
      <PageHeader
        title="Words"
        breadcrumb={[
          { label: "People", href: "/people" },
          { label: fullName, href: path },
        ]}
        summary="Everything this person said, and what others passed on, with the office held that day."
      />
      <RecordTabs path={path} current="words" parts={PERSON_PARTS} />
      <SpokenWords
        actor={actor}
        speaker={{ personId: id }}
        path={`${path}/words`}
        params={firstValues(await searchParams)}
      />
    </>
  );
}
