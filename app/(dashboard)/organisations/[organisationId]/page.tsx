import type { Metadata } from "next";

import { OrganisationStatements } from "@/app/(dashboard)/organisations/[organisationId]/organisation-statements";
import { PageHeader } from "@/components/layout/page-header";
import { RecordActions } from "@/components/layout/record-actions";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { HeldCases } from "@/components/organisations/held-cases";
import { OfficeHolders } from "@/components/organisations/office-holders";
import { OrganisationFacts } from "@/components/organisations/organisation-facts";
import { ORGANISATION_PARTS } from "@/components/organisations/organisation-parts";
import { NativeName } from "@/components/ui/native-name";
import { PageSection } from "@/components/ui/page-section";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import {
  restoreOrganisationAction,
  trashOrganisationAction,
} from "@/lib/features/organisations/actions";
import { getOrganisation } from "@/lib/features/organisations/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Organisation" };

type Props = { params: Promise<{ organisationId: string }> };

export default async function OrganisationPage({ params }: Props) {
  const actor = await requireActor();
  const { organisationId: id } = await params;
  const organisation = await orNotFound(getOrganisation(actor, { id }));
  const { name, notes, createdById, deletedAt, heldCases, officeCount } = organisation;
  const path = `/organisations/${id}`;
  return (
    <>
      <PageHeader
        title={<NativeName>{name}</NativeName>}
        breadcrumb={[{ label: "Organisations", href: "/organisations" }]}
        actions={
          <RecordActions
            id={id}
            path={path}
            inTrash={deletedAt !== null}
            mayEdit={canChange(actor, "organisation:edit", createdById)}
            mayTrash={canChange(actor, "organisation:trash", createdById)}
            trash={trashOrganisationAction}
            restore={restoreOrganisationAction}
          />
        }
      />
      <RecordTabs path={path} current="record" parts={ORGANISATION_PARTS} />
      {deletedAt ? <TrashNotice at={deletedAt} /> : null}
      <div className="grid gap-10">
        <OrganisationFacts organisation={organisation} />
        <PageSection title="People with offices there" count={officeCount} capped={false}>
          <OfficeHolders organisation={organisation} />
        </PageSection>
        <PageSection title="Cases of people it holds" count={heldCases.length} capped={false}>
          <HeldCases cases={heldCases} />
        </PageSection>
        <OrganisationStatements actor={actor} organisationId={id} />
        {notes ? (
          <PageSection title="Notes">
            <p dir="auto" className="max-w-measure whitespace-pre-line">
              {notes}
            </p>
          </PageSection>
        ) : null}
      </div>
    </>
  );
}
