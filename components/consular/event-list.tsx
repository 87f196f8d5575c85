import type { ReactNode } from "react";

import { formatPartialDate } from "@/lib/dates/format";
import { CONSULAR_EVENT_LABELS } from "@/lib/features/consular/labels";
import type { ConsularEventView } from "@/lib/features/consular/types";

type EventListProps = {
  events: ConsularEventView[];
  /** The sources of a step. */
  sources?: (event: ConsularEventView) => ReactNode;
  /** What can be done with a step. */
  actions: (event: ConsularEventView) => ReactNode;
};

/** The steps of consular access, oldest first. */
export function EventList({ events, sources, actions }: EventListProps) {
  return (
    <ul className="border-b border-hairline">
      {events.map((event) => (
        <li
          key={event.id}
          className="grid gap-x-6 gap-y-1 border-t border-hairline py-3 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
        >
          <span className="text-ink-soft">{formatPartialDate(event.happenedOn)}</span>
          <div className="min-w-0">
            <p className="font-medium">{CONSULAR_EVENT_LABELS[event.kind]}</p>
            {event.note ? (
              <p dir="auto" className="max-w-measure whitespace-pre-line">
                {event.note}
              </p>
            ) : null}
            {sources?.(event)}
          </div>
          <div data-print="hide" className="flex flex-wrap items-baseline gap-x-4 gap-y-2 text-sm">
            {actions(event)}
          </div>
        </li>
      ))}
    </ul>
  );
}
