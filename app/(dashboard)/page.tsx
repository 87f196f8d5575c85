import type { Metadata } from "next";

import { CommitmentStrip } from "@/app/(dashboard)/commitment-strip";
import { DashboardAside } from "@/app/(dashboard)/dashboard-aside";
import { StatementsChart, StatementsTable } from "@/components/dashboard/statements-chart";
import { WatchedCases } from "@/components/dashboard/watched-cases";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { countStatementsByMonth } from "@/lib/features/dashboard/queries/count-statements-by-month";
import { listWatchedCases } from "@/lib/features/dashboard/queries/list-watched-cases";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  const actor = await requireActor();
  const [open, closed, months] = await Promise.all([
    listWatchedCases(actor, { state: "open" }),
    listWatchedCases(actor, { state: "closed" }),
    countStatementsByMonth(actor, {}),
  ]);
  const day = today();
  const addCase = can(actor, "case:add") ? (
    <ButtonLink href="/cases/new" variant="primary">
      Add a case
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title="Dashboard" actions={addCase} />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 content-start gap-10">
          <section>
            <SectionHeading count={open.total} capped={open.capped}>
              Open cases
            </SectionHeading>
            {open.rows.length > 0 ? (
              <WatchedCases rows={open.rows} caption="Open cases" today={day} />
            ) : (
              <EmptyState title="No open case.">
                Add a case to start following somebody’s detention.
              </EmptyState>
            )}
          </section>
          {closed.rows.length > 0 ? (
            <section>
              <SectionHeading count={closed.total} capped={closed.capped}>
                Closed cases
              </SectionHeading>
              <WatchedCases rows={closed.rows} caption="Closed cases" today={day} />
            </section>
          ) : null}
          <CommitmentStrip actor={actor} />
          {months.length > 0 ? (
            <section>
              <SectionHeading>Statements per month</SectionHeading>
              <StatementsChart months={months} />
              <Disclosure label="The numbers as a table">
                <StatementsTable months={months} />
              </Disclosure>
            </section>
          ) : null}
        </div>
        <DashboardAside actor={actor} day={day} />
      </div>
    </>
  );
}
