import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { AddPersonForm } from "@/components/people/add-person-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Add a person" };

export default async function AddPersonPage() {
  const actor = await requireActor();
  return (
    <FormPage
      title="Add a person"
      breadcrumb={[{ label: "People", href: "/people" }]}
      formPath="/people/new"
      cancelHref="/people"
      allowed={can(actor, "person:add")}
      refusal={{
        title: "Your role does not allow adding people.",
        advice: "Ask an administrator if you need it.",
      }}
      form={(props) => <AddPersonForm {...props} />}
    />
  );
}
