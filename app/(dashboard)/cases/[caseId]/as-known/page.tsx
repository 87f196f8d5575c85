import type { Metadata } from "next";

import { CASE_PARTS } from "@/components/cases/case-parts";
import { KnownCase } from "@/components/history/known-case";
import { KnownSectionList } from "@/components/history/known-section";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTabs } from "@/components/layout/record-tabs";
import { FilterForm, FilterInput } from "@/components/ui/filter-form";
import { NativeName } from "@/components/ui/native-name";
import { requireActor } from "@/lib/auth/session";
import { formatDay } from "@/lib/dates/format";
import { getAsKnown } from "@/lib/features/history/queries/as-known";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "A case as known on a day" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function AsKnownPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const query = firstValues(await searchParams);
  const known = await orNotFound(getAsKnown(actor, { ...query, caseId }));
  const { caseRecord, on, trueOn } = known;
  const casePath = `/cases/${caseId}`;
  const path = `${casePath}/as-known`;
  return (
    <>
      <PageHeader
        title={`As known on ${formatDay(on)}`}
        summary={
          <>
            <NativeName>{caseRecord.personName}</NativeName> ({caseRecord.reference}) as it stood
            here at the end of that day, rebuilt from the recorded changes, and what is known
            differently today.
          </>
        }
        breadcrumb={[
          { label: "Cases", href: "/cases" },
          { label: `${caseRecord.personName} (${caseRecord.reference})`, href: casePath },
        ]}
      />
      <RecordTabs path={casePath} current="as-known" parts={CASE_PARTS} />
      <FilterForm path={path} label="Choose the days" active={Boolean(query.on ?? query.trueOn)}>
        <FilterInput name="on" label="As known on" type="date" value={on} />
        <FilterInput name="trueOn" label="True of (any day)" type="date" value={trueOn ?? ""} />
      </FilterForm>
      <p className="mb-8 max-w-measure text-sm text-ink-soft">
        “True of” keeps to what had happened or begun by that day and was not over; what has no date
        stays, and a commitment goes by the day of its statement. Only what the audit trail holds
        can be rebuilt. Records that you may not see, that were erased, or that came in without a
        trail are absent; people with a part in the case, files and exports are not told here.
        Linked records are named as they are called today.
      </p>
      <div className="grid gap-10">
        <KnownCase known={known} />
        {known.sections.map((page) => (
          <KnownSectionList
            key={page.section}
            page={page}
            paged={query.section === page.section && Boolean(query.after)}
            narrowed={trueOn !== null}
            href={(after) =>
              listHref(path, query, { section: after ? page.section : undefined, after })
            }
          />
        ))}
      </div>
    </>
  );
}
