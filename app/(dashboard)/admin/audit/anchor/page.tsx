import type { Metadata } from "next";

import { CheckHeadForm } from "@/components/audit-log/check-head-form";
import { TrailHeadCard } from "@/components/audit-log/trail-head-card";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { checkTrailHead, getTrailHead } from "@/lib/features/audit-log/queries/trail-head";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Anchor the audit trail" };

const TRAIL = { label: "Audit trail", href: "/admin/audit" };

export default async function AnchorPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!can(actor, "audit:read")) return <Refusal />;
  const { head: given = "" } = firstValues(await searchParams);
  const [head, answer] = await Promise.all([
    getTrailHead(actor, {}),
    given ? checkTrailHead(actor, { head: given }) : null,
  ]);
  return (
    <>
      <PageHeader
        title="Anchor the trail"
        breadcrumb={[TRAIL]}
        actions={<ButtonLink href="/admin/audit/anchor/file">Download the head</ButtonLink>}
      />
      <div className="grid gap-10">
        <PageSection title="The head of the trail">
          <p className="mb-4 max-w-measure">
            Each entry holds the hash of the one before it, so the newest seals all of them. Print
            this page, download the head, or have it mailed once a day (
            <TextLink href="/settings">Settings</TextLink>), and keep it where nobody who runs this
            server can change it.
          </p>
          <TrailHeadCard head={head} />
        </PageSection>
        <div data-print="hide">
          <PageSection title="Check a head">
            <CheckHeadForm given={given} answer={answer} />
            <p className="mt-4 max-w-measure text-sm text-ink-soft">
              This looks at one entry. <code>npm run verify -- --against FILE</code> recomputes
              every entry as well, and names the first that was altered, taken out, put in or moved.
            </p>
          </PageSection>
        </div>
      </div>
    </>
  );
}

const Refusal = () => (
  <>
    <PageHeader title="Anchor the trail" />
    <EmptyState title="Your role does not allow reading the audit trail.">
      Ask an administrator.
    </EmptyState>
  </>
);
