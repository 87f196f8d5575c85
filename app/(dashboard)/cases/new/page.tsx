import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { AddCaseForm } from "@/components/cases/add-case-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getSettings } from "@/lib/features/settings/queries";

export const metadata: Metadata = { title: "Add a case" };

const NEW_CASE = { holderKind: "state", priority: "normal", visibility: "open" };

export default async function AddCasePage() {
  const actor = await requireActor();
  const { silenceThresholdDays } = await getSettings(actor, {});
  return (
    <FormPage
      title="Add a case"
      breadcrumb={[{ label: "Cases", href: "/cases" }]}
      formPath="/cases/new"
      cancelHref="/cases"
      allowed={can(actor, "case:add")}
      refusal={{
        title: "Your role does not allow adding cases.",
        advice: "Ask an administrator if you need to.",
      }}
      initialValues={NEW_CASE}
      form={(props) => (
        <AddCaseForm
          {...props}
          parts={formParts(props.pickers)}
          silenceDefault={silenceThresholdDays}
        />
      )}
    />
  );
}
