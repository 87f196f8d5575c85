import { formatPartialDate } from "@/lib/dates/format";
import { fieldLabel } from "@/lib/features/history/labels";
import type { ChangeLine, StoredChanges } from "@/lib/features/history/types";
import { valueWords, type Reading } from "@/lib/features/history/rules/value-words";

/** Fields that the entry itself tells of, or that the database computes. */
const SILENT = new Set([
  "id",
  "deletedAt",
  "restoresEntry",
  "oldestFirst",
  "newestFirst",
  "dueFirst",
  "detainedOldestFirst",
  "detainedNewestFirst",
  "foldedNames",
  "search",
]);

const DATE_FIELD = /^(.+)(Edtf|AsStated|Inferred|Earliest|Latest)$/;

const isRelation = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is in one list and not in the other, each occurrence counted. */
function without(list: string[], other: string[]): string[] {
  const left = [...other];
  return list.filter((entry) => {
    const index = left.indexOf(entry);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function fieldLine(
  reading: Reading,
  field: string,
  { from, to }: StoredChanges[string],
): ChangeLine {
  const label = fieldLabel(reading.subject, field);
  const [before, after] = [valueWords(reading, field, from), valueWords(reading, field, to)];
  if (!Array.isArray(from) && !Array.isArray(to)) return { label, from: before, to: after };
  return { label, from: without(before, after), to: without(after, before) };
}

/** The day of a date on one side of a change. */
function dayWords(changes: StoredChanges, prefix: string, side: "from" | "to"): string[] {
  const edtf = changes[`${prefix}Edtf`]?.[side];
  if (typeof edtf !== "string") return [];
  const inferred = changes[`${prefix}Inferred`]?.[side] === true;
  return [formatPartialDate({ edtf, asStated: null, inferred })];
}

/** A date is five columns: a line for the day, and one for the source's own words where they changed. */
function dateLines(reading: Reading, changes: StoredChanges, prefix: string): ChangeLine[] {
  const label = fieldLabel(reading.subject, prefix);
  const {
    [`${prefix}Edtf`]: day,
    [`${prefix}AsStated`]: asStated,
    [`${prefix}Inferred`]: inferred,
  } = changes;
  const words = asStated && fieldLine(reading, `${prefix}AsStated`, asStated);
  const onlyInferred =
    !day &&
    inferred?.from !== null &&
    inferred &&
    fieldLine(reading, `${prefix}Inferred`, inferred);
  return [
    ...(day
      ? [{ label, from: dayWords(changes, prefix, "from"), to: dayWords(changes, prefix, "to") }]
      : []),
    ...(words ? [{ ...words, label: `${label}, as the source puts it` }] : []),
    ...(onlyInferred
      ? [{ ...onlyInferred, label: `${label}: worked out from another source` }]
      : []),
  ];
}

/**
 * What changed, in words: dates in one line, closed lists by their labels, linked records by the
 * names the reader may see (the others are left out), and of lists only what differs.
 */
export function describeChanges(reading: Reading, changes: StoredChanges): ChangeLine[] {
  const describedDates = new Set<string>();
  const lines = Object.entries(changes).flatMap(([field, change]) => {
    if (SILENT.has(field) || isRelation(change.from) || isRelation(change.to)) return [];
    const prefix = DATE_FIELD.exec(field)?.[1];
    if (!prefix) return [fieldLine(reading, field, change)];
    if (describedDates.has(prefix)) return [];
    describedDates.add(prefix);
    return dateLines(reading, changes, prefix);
  });
  return lines.filter(({ from, to }) => from.length > 0 || to.length > 0);
}
