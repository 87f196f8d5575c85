import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { EditOrganisationForm } from "@/components/organisations/edit-organisation-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getOrganisationForm } from "@/lib/features/organisations/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit an organisation" };

export default async function EditOrganisationPage({
  params,
}: PageProps<"/organisations/[organisationId]/edit">) {
  const actor = await requireActor();
  const { organisationId: id } = await params;
  const { version, createdById, values } = await orNotFound(getOrganisationForm(actor, { id }));
  const path = `/organisations/${id}`;
  return (
    <FormPage
      title="Edit organisation"
      breadcrumb={[
        { label: "Organisations", href: "/organisations" },
        { label: String(values.name), href: path },
      ]}
      formPath={`${path}/edit`}
      cancelHref={path}
      allowed={canChange(actor, "organisation:edit", createdById)}
      refusal={{
        title: "Your role does not allow changing this organisation.",
        advice: "Ask an editor to change it.",
      }}
      initialValues={values}
      form={(props) => <EditOrganisationForm {...props} version={version} />}
    />
  );
}
