import type { Metadata } from "next";

import { requireAdministrator } from "@/app/(dashboard)/admin/users/require-administrator";
import { PageHeader } from "@/components/layout/page-header";
import { InviteForm } from "@/components/users/invite-form";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InvitePage() {
  await requireAdministrator();
  return (
    <>
      <PageHeader
        title="Invite somebody"
        breadcrumb={[{ label: "Accounts", href: "/admin/users" }]}
        summary="They choose their own name and password."
      />
      <InviteForm />
    </>
  );
}
