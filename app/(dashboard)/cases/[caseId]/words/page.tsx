import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { NamesDropped } from "@/app/(dashboard)/cases/[caseId]/words/names-dropped";
import { WordClosely } from "@/app/(dashboard)/cases/[caseId]/words/word-closely";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { SidesTable } from "@/components/words/sides-table";
import { WordsForm } from "@/components/words/words-form";
import { requireActor } from "@/lib/auth/session";
import { getCase } from "@/lib/features/cases/queries";
import { getWordStrip } from "@/lib/features/words/queries/get-word-strip";
import { getWordUsage } from "@/lib/features/words/queries/get-word-usage";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Words over time" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function CaseWordsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { q = "", word = "" } = firstValues(await searchParams);
  const caseRecord = await orNotFound(getCase(actor, { id: caseId }));
  const [usage, strip] = await Promise.all([
    getWordUsage(actor, { caseId, q, word }),
    getWordStrip(actor, { caseId, q, word }),
  ]);
  const path = `/cases/${caseId}/words`;
  const typed: Record<string, string> = q ? { q } : {};
  const figureHref = (key: string) => (filters: Record<string, string>) =>
    listHref(`${path}/statements`, typed, { word: key, ...filters });
  return (
    <>
      <CasePartHeading caseRecord={caseRecord} part="words" title="Words over time" />
      <WordsForm path={path} params={typed} />
      {usage.sides.length === 0 ? (
        <EmptyState title="Nobody is on record as having spoken about this case.">
          Add what was said; from two statements on this page tells which words come and go.
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <section>
            <SectionHeading>Which side says which word</SectionHeading>
            <p className="mb-4 max-w-measure text-sm text-ink-soft">
              Officials are told apart by the office they held that day. Others are the family, the
              press, organisations and the person held.
            </p>
            <SidesTable
              {...usage}
              wordHref={(key) => listHref(path, typed, { word: key })}
              figureHref={figureHref}
            />
          </section>
          <WordClosely {...usage} strip={strip} href={figureHref(usage.chosen.key)} />
          <NamesDropped {...usage} href={figureHref("name")} />
        </div>
      )}
    </>
  );
}
