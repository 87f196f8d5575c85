import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { BringInForm } from "@/components/reviews/bring-in-form";
import { SourceOriginFields } from "@/components/sources/source-origin-fields";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { mayReadAddresses } from "@/lib/features/reviews/queries/may-read-addresses";

export const metadata: Metadata = { title: "Bring a text in" };

const NEW_TEXT = { kind: "article", language: "en", extent: "whole" };

export default async function BringInPage() {
  const actor = await requireActor();
  return (
    <FormPage
      title="Bring a text in"
      breadcrumb={[{ label: "Imports", href: "/imports" }]}
      formPath="/imports/new"
      cancelHref="/imports"
      allowed={can(actor, "review:work")}
      refusal={{
        title: "Your role does not allow adding records.",
        advice: "Ask an editor to bring the text in.",
      }}
      initialValues={NEW_TEXT}
      form={({ pickers, ...props }) => (
        <BringInForm
          {...props}
          readsAddresses={mayReadAddresses()}
          origin={
            <SourceOriginFields
              pickers={pickers}
              titleHint="As the publisher gives it."
              dayHint="With the exact day, “on Monday” in the text can be dated. Leave it empty when you do not know."
            />
          }
        />
      )}
    />
  );
}
