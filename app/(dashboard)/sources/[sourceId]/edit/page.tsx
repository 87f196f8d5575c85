import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { EditSourceForm } from "@/components/sources/edit-source-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getSourceForm } from "@/lib/features/sources/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a source" };

export default async function EditSourcePage({ params }: PageProps<"/sources/[sourceId]/edit">) {
  const actor = await requireActor();
  const { sourceId: id } = await params;
  const { version, createdById, values } = await orNotFound(getSourceForm(actor, { id }));
  const path = `/sources/${id}`;
  return (
    <FormPage
      title="Edit source"
      breadcrumb={[
        { label: "Sources", href: "/sources" },
        { label: "Source", href: path },
      ]}
      formPath={`${path}/edit`}
      cancelHref={path}
      allowed={canChange(actor, "source:edit", createdById)}
      refusal={{
        title: "Your role does not allow changing this source.",
        advice: "Ask an editor to change it.",
      }}
      initialValues={values}
      form={(props) => <EditSourceForm {...props} version={version} />}
    />
  );
}
