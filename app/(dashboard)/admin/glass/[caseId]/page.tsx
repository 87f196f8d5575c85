import type { Metadata } from "next";

import { requireAdministrator } from "@/app/(dashboard)/admin/users/require-administrator";
import { BreakGlassForm } from "@/components/glass/break-glass-form";
import { PageHeader } from "@/components/layout/page-header";
import { getClosedCase } from "@/lib/features/glass/queries";
import { getSettings } from "@/lib/features/settings/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Open a restricted case" };

export default async function BreakGlassPage({ params }: PageProps<"/admin/glass/[caseId]">) {
  const actor = await requireAdministrator();
  const { caseId } = await params;
  const { reference, asksCode } = await orNotFound(getClosedCase(actor, { id: caseId }));
  const { glassMinutes } = await getSettings(actor, {});
  return (
    <>
      <PageHeader
        title={`Open ${reference}`}
        breadcrumb={[{ label: "Restricted cases of other teams", href: "/admin/glass" }]}
        summary="For an emergency: when the team cannot be reached and something must be known. You can read the case and what belongs to it; you can neither change nor export it, and its sensitive notes stay closed. Those of its team who can sign in are told at once, with your name and your reason."
      />
      <BreakGlassForm caseId={caseId} asksCode={asksCode} minutes={glassMinutes} />
    </>
  );
}
