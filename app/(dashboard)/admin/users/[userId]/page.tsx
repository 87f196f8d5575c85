import type { Metadata } from "next";

import { requireAdministrator } from "@/app/(dashboard)/admin/users/require-administrator";
import { PageHeader } from "@/components/layout/page-header";
import { NativeName } from "@/components/ui/native-name";
import { SectionHeading } from "@/components/ui/section-heading";
import { SessionTable } from "@/components/users/session-table";
import { SetRoleForm } from "@/components/users/set-role-form";
import { UserAccess } from "@/components/users/user-access";
import { UserFacts } from "@/components/users/user-facts";
import { getUser } from "@/lib/features/users/queries/get-user";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Account" };

export default async function UserPage({ params }: PageProps<"/admin/users/[userId]">) {
  const actor = await requireAdministrator();
  const user = await orNotFound(getUser(actor, { id: (await params).userId }));
  return (
    <>
      <PageHeader
        title={<NativeName>{user.name}</NativeName>}
        breadcrumb={[{ label: "Accounts", href: "/admin/users" }]}
        summary={user.id === actor.id ? "This is your own account." : null}
      />
      <div className="grid gap-10">
        <section className="max-w-3xl">
          <UserFacts user={user} />
        </section>
        <section>
          <SectionHeading>Role</SectionHeading>
          <SetRoleForm id={user.id} role={user.role} />
        </section>
        <section>
          <SectionHeading count={user.sessions.length} capped={false}>
            Sessions
          </SectionHeading>
          <SessionTable sessions={user.sessions} />
        </section>
        <section>
          <SectionHeading>Access</SectionHeading>
          <UserAccess user={user} />
        </section>
      </div>
    </>
  );
}
