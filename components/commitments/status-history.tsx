import type { ReactNode } from "react";

import { CommitmentStateBadge } from "@/components/commitments/commitment-state-badge";
import { LocalTime } from "@/components/ui/local-time";
import { NativeName } from "@/components/ui/native-name";
import { formatPartialDate } from "@/lib/dates/format";
import type { CommitmentStatusView } from "@/lib/features/commitments/types";

type StatusHistoryProps = {
  statuses: CommitmentStatusView[];
  /** The sources of one turn. */
  evidence: (status: CommitmentStatusView) => ReactNode;
  /** What can be done to one turn. */
  actions: (status: CommitmentStatusView) => ReactNode;
};

/** The turns in the fate of a promise, newest first, each with its evidence. */
export function StatusHistory({ statuses, evidence, actions }: StatusHistoryProps) {
  return (
    <ol className="divide-y divide-hairline border-y border-hairline">
      {statuses.map((status) => (
        <li
          key={status.id}
          className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <div>
            <CommitmentStateBadge state={status.state} />
            <span className="block text-sm">{formatPartialDate(status.since)}</span>
          </div>
          <div className="min-w-0">
            {status.note ? (
              <p dir="auto" className="max-w-measure whitespace-pre-line">
                {status.note}
              </p>
            ) : null}
            {evidence(status)}
            <div className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">
              <span>
                Recorded by <NativeName>{status.recordedBy}</NativeName>,{" "}
                <LocalTime instant={status.recordedAt.toISOString()} />
              </span>
              <span data-print="hide">{actions(status)}</span>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
