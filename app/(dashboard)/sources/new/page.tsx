import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { AddSourceForm } from "@/components/sources/add-source-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Add a source" };

export default async function AddSourcePage() {
  const actor = await requireActor();
  return (
    <FormPage
      title="Add a source"
      breadcrumb={[{ label: "Sources", href: "/sources" }]}
      formPath="/sources/new"
      cancelHref="/sources"
      allowed={can(actor, "source:add")}
      refusal={{
        title: "Your role does not allow adding sources.",
        advice: "Ask an administrator if you need it.",
      }}
      initialValues={{ kind: "article", language: "en" }}
      form={(props) => <AddSourceForm {...props} />}
    />
  );
}
