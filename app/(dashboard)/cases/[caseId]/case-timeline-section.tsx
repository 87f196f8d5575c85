import { TimelineContact } from "@/app/(dashboard)/cases/[caseId]/timeline-contact";
import { TimelineStatement } from "@/app/(dashboard)/cases/[caseId]/timeline-statement";
import { RecordFactLinks } from "@/components/cases/record-fact-links";
import { CaseTimeline } from "@/components/cases/timeline";
import { TimelineFact } from "@/components/cases/timeline-fact";
import { UndatedBay } from "@/components/cases/undated-bay";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { can, canChange } from "@/lib/auth/permissions";
import { today } from "@/lib/clock";
import { listTimeline } from "@/lib/features/cases/queries/list-timeline";
import { silenceSince } from "@/components/cases/timeline-years";
import type { CaseView, TimelineEntry } from "@/lib/features/cases/types";
import { listHref } from "@/lib/http/search-params";

type TimelineSectionProps = {
  actor: Actor;
  /** As whom what can be done is offered. */
  offered: Actor;
  caseRecord: CaseView;
  params: Record<string, string>;
  /** How many statements concern the case. */
  statements: number;
};

/** Everything said, done and decided in a case, on one line. */
export async function CaseTimelineSection(props: TimelineSectionProps) {
  const { actor, offered, caseRecord, params, statements } = props;
  const caseId = caseRecord.id;
  const timeline = await listTimeline(actor, { ...params, caseId });
  const path = `/cases/${caseId}`;
  const href = (changes: Record<string, string | undefined>) =>
    `${listHref(path, params, changes)}#timeline`;
  const oldestFirst = params.order === "oldest";
  const begins = timeline.before === null;
  const newest =
    begins && !oldestFirst && caseRecord.held.ongoing ? timeline.entries[0] : undefined;
  const mayEdit = canChange(offered, "case:edit", caseRecord.createdById) && !caseRecord.deletedAt;
  return (
    <section id="timeline" className="min-w-0">
      <SectionHeading
        count={timeline.dated + timeline.undatedTotal}
        capped={false}
        actions={
          <>
            <TextLink href={`${path}/words`}>Words over time</TextLink>
            <TextLink href={href({ order: oldestFirst ? undefined : "oldest" })} scroll={false}>
              {oldestFirst ? "Newest first" : "Oldest first"}
            </TextLink>
          </>
        }
      >
        Timeline
      </SectionHeading>
      {mayEdit ? <RecordFactLinks path={path} /> : null}
      {statements === 0 ? <NobodyHasSpoken actor={offered} path={path} /> : null}
      {timeline.entries.length > 0 ? (
        <CaseTimeline
          entries={timeline.entries}
          sinceNewest={newest ? silenceSince(newest, today()) : null}
          renderEntry={(entry) => <Entry entry={entry} marked />}
        />
      ) : null}
      {timeline.before || timeline.after ? (
        <KeysetPagination
          label="Pages of the timeline"
          noun={{ one: "dated entry", many: "dated entries" }}
          page={{
            total: timeline.dated,
            capped: false,
            before: timeline.before,
            after: timeline.after,
          }}
          href={href}
        />
      ) : null}
      {begins && timeline.undated.length > 0 ? (
        <UndatedBay
          entries={timeline.undated}
          total={timeline.undatedTotal}
          renderEntry={(entry) => <Entry entry={entry} marked={false} />}
        />
      ) : null}
    </section>
  );
}

function Entry({ entry, marked }: { entry: TimelineEntry; marked: boolean }) {
  if (entry.kind === "statement") return <TimelineStatement entry={entry} marked={marked} />;
  if (entry.kind === "contact") return <TimelineContact entry={entry} marked={marked} />;
  return <TimelineFact entry={entry} marked={marked} />;
}

function NobodyHasSpoken({ actor, path }: { actor: Actor; path: string }) {
  const add = can(actor, "statement:add") ? (
    <ButtonLink href={`${path}/statements/new`}>Add the first statement</ButtonLink>
  ) : null;
  return (
    <div className="mb-8">
      <EmptyState title="Nobody is on record as having spoken about this case." action={add}>
        Start with what an official has said: the words, who said them, and where they can be read.
      </EmptyState>
    </div>
  );
}
