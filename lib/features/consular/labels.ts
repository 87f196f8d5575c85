import type { ConsularEventKind } from "@/lib/db/generated/enums";
import type { AccessLane, RefusalCount } from "@/lib/features/consular/types";

export const CONSULAR_EVENT_LABELS: Record<ConsularEventKind, string> = {
  notified: "Consular post notified",
  access_requested: "Access requested",
  access_granted: "Access granted",
  access_refused: "Access refused",
};

export const CONSULAR_EVENT_HINTS: Record<ConsularEventKind, string> = {
  notified: "The holding side told the consular post of the detention.",
  access_requested: "The person or the consular post asked for a visit or a call.",
  access_granted: "A visit was allowed. The visit itself is recorded as a contact.",
  access_refused: "Refused without a visit being tried. A visit turned away is a refused contact.",
};

/** The rows of the picture. */
export const ACCESS_LANE_LABELS: Record<AccessLane, string> = {
  notified: "Notified",
  requested: "Requested",
  granted: "Granted",
  refused: "Refused",
  visit: "Visits",
};

export const REFUSAL_QUALIFIERS: Record<RefusalCount["qualifier"], string | null> = {
  exactly: null,
  at_least: "at least",
  about: "about",
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const CONSULAR_EVENT_FIELD_LABELS: Record<string, string> = {
  kind: "Step",
  happenedOn: "Date",
  note: "Note",
  citations: "Sources",
};

export const INTERVAL_FIELD_LABELS: Record<string, string> = {
  consularIntervalDays: "Days between consular visits",
};
