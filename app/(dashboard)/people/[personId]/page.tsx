import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { RecordPortrait } from "@/app/(dashboard)/attachments/record-portrait";
import { PersonActions } from "@/app/(dashboard)/people/[personId]/person-actions";
import { PersonCommitments } from "@/app/(dashboard)/people/[personId]/person-commitments";
import { PersonStatements } from "@/app/(dashboard)/people/[personId]/person-statements";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { MergeList } from "@/components/people/merge-list";
import { OfficeList } from "@/components/people/office-list";
import { PersonCases } from "@/components/people/person-cases";
import { PersonFacts } from "@/components/people/person-facts";
import { PersonHeading } from "@/components/people/person-heading";
import { PERSON_PARTS } from "@/components/people/person-parts";
import { PageSection } from "@/components/ui/page-section";
import { can } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getPerson, getSurvivor } from "@/lib/features/people/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/people/[personId]">) {
  const actor = await requireActor();
  const { personId: id } = await params;
  const person = await orNotFound(personOrSurvivor(actor, id));
  const path = `/people/${id}`;
  const { cases, involvements, positions, notes, merges } = person;
  return (
    <>
      <RecordPortrait actor={actor} kind="person" record={person}>
        <PageHeader
          title={<PersonHeading person={person} />}
          breadcrumb={[{ label: "People", href: "/people" }]}
          summary={person.description}
          actions={<PersonActions actor={actor} person={person} />}
        />
      </RecordPortrait>
      <RecordTabs path={path} current="record" parts={PERSON_PARTS} />
      {person.deletedAt ? <TrashNotice at={person.deletedAt} /> : null}
      <div className="grid gap-10">
        <PageSection title="Offices and positions" count={positions.length} capped={false}>
          <OfficeList positions={positions} />
        </PageSection>
        <PersonFacts person={person} />
        <PageSection title="Cases" count={cases.length + involvements.length} capped={false}>
          <PersonCases person={person} />
        </PageSection>
        <PersonCommitments actor={actor} personId={id} />
        <PersonStatements actor={actor} personId={id} />
        {notes ? (
          <PageSection title="Notes">
            <p dir="auto" className="max-w-measure whitespace-pre-line">
              {notes}
            </p>
          </PageSection>
        ) : null}
        {merges.length > 0 ? (
          <PageSection title="Merged into this person" count={merges.length} capped={false}>
            <MergeList merges={merges} mayUndo={can(actor, "person:merge")} />
          </PageSection>
        ) : null}
      </div>
    </>
  );
}

/** The person; somebody merged into another leads on to the page of the one who was kept. */
async function personOrSurvivor(actor: Actor, id: string) {
  const person = await getPerson(actor, { id });
  if (person) return person;
  const survivor = await getSurvivor(actor, { id });
  return survivor ? redirect(`/people/${survivor.id}`) : notFound();
}
