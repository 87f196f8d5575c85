import type { ReactNode } from "react";

import { ownGlass } from "@/app/(dashboard)/own-glass";
import { OpenGlassNotices } from "@/components/glass/open-glass-notices";
import { ExitPage } from "@/components/layout/exit-page";
import { AppShell } from "@/components/layout/app-shell";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/auth/permissions";
import { ROLE_LABELS } from "@/lib/features/users/labels";
import { requireActor } from "@/lib/auth/session";
import { countMyDueTasks } from "@/lib/features/tasks/queries/my-due-tasks";
import { readFlash } from "@/lib/http/flash";

const ADMINISTRATION = [
  { href: "/admin/users", label: "Accounts", needs: "user:manage" },
  { href: "/admin/audit", label: "Audit trail", needs: "audit:read" },
  { href: "/admin/glass", label: "Restricted cases", needs: "glass:break" },
] as const;

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const due = await countMyDueTasks(actor, {});
  const open = await ownGlass();
  return (
    <AppShell
      user={{ name: actor.name, role: ROLE_LABELS[actor.role] }}
      extraItems={ADMINISTRATION.filter(({ needs }) => can(actor, needs))}
      counts={[{ href: "/tasks", count: due, words: `${due.toLocaleString("en-GB")} due` }]}
      userActions={
        <>
          <TextLink href="/account">My account</TextLink>
          <TextLink href="/imports">Imports</TextLink>
          <TextLink href="/trash">Trash</TextLink>
          {can(actor, "settings:edit") ? <TextLink href="/settings">Settings</TextLink> : null}
          <SignOutForm />
        </>
      }
      exitPage={<ExitPage />}
      flash={await readFlash()}
    >
      <OpenGlassNotices open={open} />
      {children}
    </AppShell>
  );
}

function SignOutForm() {
  return (
    <form action="/sign-out" method="post" data-leave="always">
      <Button type="submit">Sign out</Button>
    </form>
  );
}
