import type { Metadata } from "next";

import { requireAdministrator } from "@/app/(dashboard)/admin/users/require-administrator";
import { PageHeader } from "@/components/layout/page-header";
import { TextLink } from "@/components/ui/text-link";
import { RoleTable } from "@/components/users/role-table";
import { listRoleGrants } from "@/lib/features/users/queries/list-role-grants";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage() {
  const grants = await listRoleGrants(await requireAdministrator(), {});
  return (
    <>
      <PageHeader
        title="Roles"
        breadcrumb={[{ label: "Accounts", href: "/admin/users" }]}
        summary="What each role may do with the records it sees."
      />
      <div className="mb-6 grid max-w-measure gap-3">
        <p>
          “Their own” are the records that somebody added; of sensitive notes, those of cases that
          they lead, work on or added.
        </p>
        <p>
          Which records somebody sees is another matter, and the role plays no part in it: a case is
          open to all staff or restricted to its team. See{" "}
          <TextLink href="/admin/glass">restricted cases of other teams</TextLink>.
        </p>
      </div>
      <RoleTable {...grants} />
    </>
  );
}
