import type { Metadata } from "next";

import { CaseArgument } from "@/app/(dashboard)/cases/[caseId]/case-argument";
import { CaseAside } from "@/app/(dashboard)/cases/[caseId]/case-aside";
import { CaseHeading } from "@/app/(dashboard)/cases/[caseId]/case-heading";
import { CaseSilenceSection } from "@/app/(dashboard)/cases/[caseId]/case-silence-section";
import { CaseTimelineSection } from "@/app/(dashboard)/cases/[caseId]/case-timeline-section";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { InternalNotes } from "@/components/layout/internal-notes";
import { CaseFacts } from "@/components/cases/case-facts";
import { CaseFiguresRow } from "@/components/cases/case-figures";
import { DaysHeld } from "@/components/cases/days-held";
import { SectionHeading } from "@/components/ui/section-heading";
import { requireActor } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getCase } from "@/lib/features/cases/queries";
import { getCaseFigures } from "@/lib/features/cases/queries/get-case-figures";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Case" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function CasePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const timelineParams = firstValues(await searchParams);
  const caseRecord = await orNotFound(getCase(actor, { id: caseId }));
  const offered = await offeredTo(actor, caseId);
  const figures = await getCaseFigures(actor, { caseId });
  return (
    <>
      <CaseHeading actor={actor} offered={offered} caseRecord={caseRecord} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)] print:grid-cols-[14rem_minmax(0,1fr)]">
        <DaysHeld caseRecord={caseRecord} />
        <CaseFacts caseRecord={caseRecord} />
      </div>
      <div className="mt-8">
        <CaseFiguresRow caseId={caseId} figures={figures} today={today()} />
      </div>
      <div className="mt-10 grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_17rem] print:block">
        <div className="grid min-w-0 content-start gap-10">
          {caseRecord.summary ? (
            <section>
              <SectionHeading>Summary</SectionHeading>
              <p dir="auto" className="max-w-measure font-serif text-quote whitespace-pre-line">
                {caseRecord.summary}
              </p>
            </section>
          ) : null}
          <CaseArgument actor={actor} caseId={caseId} />
          <CaseSilenceSection actor={actor} caseId={caseId} />
          <CaseTimelineSection
            actor={actor}
            offered={offered}
            caseRecord={caseRecord}
            params={timelineParams}
            statements={figures.statements}
          />
          <InternalNotes text={caseRecord.internalNotes} />
        </div>
        <CaseAside actor={actor} offered={offered} caseRecord={caseRecord} />
      </div>
    </>
  );
}
