import type { Metadata } from "next";

import { HorizonFilters } from "@/components/horizon/horizon-filters";
import { HorizonList } from "@/components/horizon/horizon-list";
import { HorizonMonths } from "@/components/horizon/horizon-months";
import { OverdueLine } from "@/components/horizon/overdue-line";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listHorizon, listHorizonCaseChoices } from "@/lib/features/horizon/queries/list-horizon";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/horizon";

export const metadata: Metadata = { title: "Horizon" };

export default async function HorizonPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const overdue = params.overdue === "on";
  const [page, late, cases] = await Promise.all([
    listHorizon(actor, params),
    listHorizon(actor, { ...params, overdue: "on", after: undefined, before: undefined }),
    listHorizonCaseChoices(actor, { caseId: params.caseId ?? "" }),
  ]);
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  return (
    <>
      <PageHeader
        title="Horizon"
        summary="What comes next: by the first day on which it can fall, as far as that day is known."
        actions={<ButtonLink href={`${PATH}/subscribe`}>Calendar and reminders</ButtonLink>}
      />
      <HorizonFilters params={params} cases={cases} />
      {overdue ? null : <OverdueLine page={late} href={href({ overdue: "on" })} />}
      {page.rows.length > 0 ? (
        <Entries page={page} overdue={overdue} />
      ) : (
        <EmptyState
          title={overdue ? "Nothing is overdue here." : "Nothing lies ahead here."}
          action={<ButtonLink href="/cases">Cases</ButtonLink>}
        >
          Look further ahead or clear the filters. Hearings, deadlines and sentences are recorded on
          the page of a case; anniversaries and birthdays follow from its dates.
        </EmptyState>
      )}
      <Pagination
        label="Pages of the horizon"
        previousHref={page.before ? href({ before: page.before }) : undefined}
        nextHref={page.after ? href({ after: page.after }) : undefined}
      />
    </>
  );
}

type EntriesProps = { page: Awaited<ReturnType<typeof listHorizon>>; overdue: boolean };

function Entries({ page, overdue }: EntriesProps) {
  if (!overdue) return <HorizonMonths entries={page.rows} today={today()} />;
  return (
    <section aria-labelledby="overdue-heading">
      <h2 id="overdue-heading" className="mb-2 text-lg font-semibold">
        Overdue
      </h2>
      <HorizonList entries={page.rows} />
    </section>
  );
}
