import { KnownEntry } from "@/components/history/known-entry";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { formatDay } from "@/lib/dates/format";
import { CASE_STATUS_LABELS } from "@/lib/features/cases/labels";
import { heldLine, sinceWords } from "@/lib/features/cases/rules";
import type { AsKnown } from "@/lib/features/history/types";

/** The case itself as it was known, with the days held that followed from it. */
export function KnownCase({ known }: { known: AsKnown }) {
  const { own, on } = known;
  return (
    <section>
      <SectionHeading>The case</SectionHeading>
      {own ? (
        <>
          {own.known.length > 0 ? <Figures known={known} /> : null}
          <ol className="border-b border-hairline">
            <KnownEntry record={own} />
          </ol>
        </>
      ) : (
        <EmptyState title={`Nothing was recorded of this case by ${formatDay(on)}.`}>
          Choose a later day.
        </EmptyState>
      )}
    </section>
  );
}

function statusWords(status: AsKnown["status"]): string {
  if (!status) return "none recorded";
  const { status: word, alleged, since } = status;
  return [CASE_STATUS_LABELS[word], alleged ? "(alleged)" : null, sinceWords(since)]
    .filter(Boolean)
    .join(" ");
}

/** The status is left out where a day in valid time is chosen: it is the newest known, of any day. */
function Figures({ known: { held, status, trueOn, countedTo } }: { known: AsKnown }) {
  const line = held && heldLine(held);
  return (
    <dl className="mb-4 grid gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-ink-soft">Held, as known then</dt>
      <dd>
        {line ?? "cannot be counted"}
        {held?.ongoing ? `, counted to ${formatDay(countedTo)}` : null}
      </dd>
      {trueOn ? null : (
        <>
          <dt className="text-ink-soft">Status, as known then</dt>
          <dd>{statusWords(status)}</dd>
        </>
      )}
    </dl>
  );
}
