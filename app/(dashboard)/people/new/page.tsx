import type { Metadata } from "next";

import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { AddPersonForm } from "@/components/people/add-person-form";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { openForm } from "@/lib/forms/open-form";

export const metadata: Metadata = { title: "Add a person" };

export default async function AddPersonPage() {
  const actor = await requireActor();
  const [opening, pickers] = await Promise.all([
    openForm(actor, "/people/new"),
    formPickers(actor),
  ]);
  return (
    <>
      <PageHeader title="Add a person" breadcrumb={[{ label: "People", href: "/people" }]} />
      {can(actor, "person:add") ? (
        <AddPersonForm opening={opening} pickers={pickers} cancelHref="/people" />
      ) : (
        <EmptyState title="Your role does not allow adding people.">
          Ask an administrator if you need it.
        </EmptyState>
      )}
    </>
  );
}
