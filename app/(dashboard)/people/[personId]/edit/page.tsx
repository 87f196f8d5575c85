import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { EditPersonForm } from "@/components/people/edit-person-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getPersonForm } from "@/lib/features/people/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a person" };

export default async function EditPersonPage({ params }: PageProps<"/people/[personId]/edit">) {
  const actor = await requireActor();
  const { personId: id } = await params;
  const { version, createdById, values } = await orNotFound(getPersonForm(actor, { id }));
  const path = `/people/${id}`;
  return (
    <FormPage
      title="Edit person"
      breadcrumb={[
        { label: "People", href: "/people" },
        { label: String(values.fullName), href: path },
      ]}
      formPath={`${path}/edit`}
      cancelHref={path}
      allowed={canChange(actor, "person:edit", createdById)}
      refusal={{
        title: "Your role does not allow changing this person.",
        advice: "Ask an editor to change it.",
      }}
      initialValues={values}
      form={(props) => <EditPersonForm {...props} version={version} />}
    />
  );
}
