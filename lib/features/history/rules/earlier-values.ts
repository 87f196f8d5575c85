import { partialDateSchema } from "@/lib/dates/input";
import type { PartialDate } from "@/lib/dates/partial-date";
import { clockTime } from "@/lib/dates/local-time";
import type { StoredChanges } from "@/lib/features/history/types";

type Values = Readonly<Record<string, unknown>>;

const MIDNIGHT = "T00:00:00.000Z";

/** A stored value as an edit form posts it. */
function posted(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" && value.endsWith(MIDNIGHT)) return value.slice(0, 10);
  return typeof value === "number" ? String(value) : value;
}

/** The date that stood before; parts of it that the entry does not tell of are as they are now. */
function earlierDate(prefix: string, changes: StoredChanges, now: unknown): PartialDate {
  const date = partialDateSchema.parse(now);
  const before = <T>(part: string, otherwise: T) =>
    (changes[prefix + part] ? changes[prefix + part]?.from : otherwise) as T;
  return {
    edtf: before("Edtf", date.edtf),
    asStated: before("AsStated", date.asStated),
    inferred: before("Inferred", date.inferred) ?? false,
  };
}

const isPick = (value: unknown): value is { id: string } =>
  typeof value === "object" && value !== null && "id" in value;

function earlierTime(changes: StoredChanges, values: Values): string {
  const at = changes.happenedAt?.from;
  const zone = changes.timeZone?.from ?? values.timeZone;
  return typeof at === "string" && typeof zone === "string" && zone !== ""
    ? clockTime(new Date(at), zone)
    : "";
}

/**
 * What one field of an edit form held before a change, as the form would post it.
 * @param changes the stored fields that belong to it
 * @param values the form as it is filled today
 */
export function earlierValue(field: string, changes: StoredChanges, values: Values): unknown {
  if (field === "localTime") return earlierTime(changes, values);
  const [stored = field, change] = Object.entries(changes)[0] ?? [];
  if (stored !== field && !stored.endsWith("Id") && stored.startsWith(field))
    return earlierDate(field, changes, values[field]);
  const value = posted(change?.from);
  return isPick(values[field]) ? { id: value, label: "" } : value;
}
