import type { ACCESS_LABELS } from "@/lib/features/access/labels";

export type AccessKind = keyof typeof ACCESS_LABELS;

/** One thing that somebody looked at or opened. */
export type AccessRow = {
  /** Its place in the list, as a cursor. */
  place: string;
  at: Date;
  who: string;
  kind: AccessKind;
  /** Which note, or the reason given; null where there is nothing to add. */
  detail: string | null;
};
