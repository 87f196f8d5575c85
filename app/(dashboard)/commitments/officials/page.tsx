import type { Metadata } from "next";

import { OfficialsTable } from "@/components/commitments/officials-table";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { tallyOfficials } from "@/lib/features/commitments/queries/tally-commitments";

export const metadata: Metadata = { title: "Commitments by official" };

export default async function OfficialsPage() {
  const actor = await requireActor();
  const officials = await tallyOfficials(actor, {});
  return (
    <>
      <PageHeader
        title="Commitments by official"
        breadcrumb={[{ label: "Commitments", href: "/commitments" }]}
        summary="A promise that somebody else passed on counts for the person who made it."
      />
      {officials.length > 0 ? (
        <OfficialsTable officials={officials} />
      ) : (
        <EmptyState title="No official’s promise is on record.">
          Open a statement that promises something and record it there.
        </EmptyState>
      )}
    </>
  );
}
