import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { AddOrganisationForm } from "@/components/organisations/add-organisation-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";

const PATH = "/organisations";

export const metadata: Metadata = { title: "Add an organisation" };

export default async function AddOrganisationPage() {
  const actor = await requireActor();
  return (
    <FormPage
      title="Add an organisation"
      breadcrumb={[{ label: "Organisations", href: PATH }]}
      formPath={`${PATH}/new`}
      cancelHref={PATH}
      allowed={can(actor, "organisation:add")}
      refusal={{
        title: "Your role does not allow adding organisations.",
        advice: "Ask an administrator if you need it.",
      }}
      form={(props) => <AddOrganisationForm {...props} />}
    />
  );
}
