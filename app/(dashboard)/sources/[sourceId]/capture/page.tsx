import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { CaptureTextForm } from "@/components/sources/capture-text-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getSource } from "@/lib/features/sources/queries";
import { isUncited } from "@/lib/features/sources/queries/is-uncited";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Capture the text of a source" };

type Props = { params: Promise<{ sourceId: string }> };

export default async function CaptureTextPage({ params }: Props) {
  const actor = await requireActor();
  const { sourceId: id } = await params;
  const source = await orNotFound(getSource(actor, { id }));
  const uncited = await isUncited(actor, { id });
  const path = `/sources/${id}`;
  return (
    <FormPage
      title="Capture the text"
      breadcrumb={[
        { label: "Sources", href: "/sources" },
        { label: "Source", href: path },
      ]}
      formPath={`${path}/capture`}
      cancelHref={path}
      allowed={!source.deletedAt && canChange(actor, "source:edit", source.createdById)}
      refusal={{
        title: "You cannot capture the text of this source.",
        advice: source.deletedAt
          ? "It is in the trash. Restore it first."
          : "Ask an editor, or whoever added the source.",
      }}
      initialValues={{ sourceId: id, extent: "whole" }}
      form={({ opening, cancelHref }) => (
        <CaptureTextForm opening={opening} cancelHref={cancelHref} uncited={uncited} />
      )}
    />
  );
}
