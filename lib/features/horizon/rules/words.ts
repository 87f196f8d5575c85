import { formatDay, formatMonth, formatPartialDate } from "@/lib/dates/format";
import { LEGAL_STEP_LABELS, LEGAL_STEP_STATE_LABELS } from "@/lib/features/cases/labels";
import type { HorizonEntry, HorizonGroup } from "@/lib/features/horizon/types";

/** Where a tilde, a question mark or both stand behind a date (EDTF). */
const MARKS = /[~?%]/;

/** Whether a date on record (EDTF) is only about, or uncertain. */
export const isMarked = (edtf: string | null): boolean => edtf !== null && MARKS.test(edtf);

/** Whether an entry falls on a day from its first to its last for sure, as far as anything on record says. */
export const isCertain = ({ stated, rough, state }: HorizonEntry): boolean =>
  !rough && !isMarked(stated?.edtf ?? null) && state !== "postponed";

type When = Pick<HorizonEntry, "earliest" | "latest"> &
  Partial<Pick<HorizonEntry, "stated" | "rough">>;

/**
 * The day of an entry, or its band: “between 3 and 31 December 2026”. In the words of the date on
 * record (“from 26 November to 7 December 2026”); what is reckoned from one that is only about is
 * only about as well. Never a day that is not known.
 */
export function whenWords({ earliest, latest, stated = null, rough = false }: When): string {
  if (stated) return formatPartialDate(stated);
  if (earliest === latest) return `${rough ? "about " : ""}${formatDay(earliest)}`;
  const edtf = `[${earliest}..${latest ?? ""}]`;
  const words = formatPartialDate({ edtf, asStated: null, inferred: false });
  return rough ? `${words}, or about then` : words;
}

/** “Hearing (postponed)”: the kind of a step, and where it stands. */
export function stepWords({ step, state }: Pick<HorizonEntry, "step" | "state">): string {
  const words = step ? LEGAL_STEP_LABELS[step] : "Legal step";
  return state ? `${words} (${LEGAL_STEP_STATE_LABELS[state].toLowerCase()})` : words;
}

const counted = (count: number | null, one: string, many: string) =>
  `${(count ?? 0).toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** What lies ahead, in a few words, for those who may see the case. */
export function entryWords({ kind, count, title, step, state }: HorizonEntry): string {
  switch (kind) {
    case "anniversary":
      return `${counted(count, "year", "years")} since the detention`;
    case "day_count":
      return `${counted(count, "day", "days")} held`;
    case "birthday":
      return `Birthday: turns ${count ?? ""}`;
    case "legal_step":
      return stepWords({ step, state });
    case "sentence_end":
      return "End of the sentence, if served in full";
    case "deadline":
    case "task":
      return title ?? "";
  }
}

/** The page of the record that an entry comes from. */
export function entryHref(entry: HorizonEntry): string {
  const { kind, id } = entry;
  if (kind === "task") return `/tasks/${id}`;
  const casePath = `/cases/${entry.case?.id ?? id}`;
  if (kind === "deadline") return `${casePath}/facts#deadlines`;
  if (kind === "legal_step" || kind === "sentence_end") return `${casePath}/facts#proceedings`;
  return casePath;
}

/**
 * Entries in their order, under the month in which they can first fall; what could have begun
 * before `today` (YYYY-MM-DD) stands in the present month.
 */
export function groupByMonth(entries: readonly HorizonEntry[], today: string): HorizonGroup[] {
  const groups: HorizonGroup[] = [];
  for (const entry of entries) {
    const first = entry.earliest < today ? today : entry.earliest;
    const key = first.slice(0, 7);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(entry);
    else groups.push({ key, label: formatMonth(key), rows: [entry] });
  }
  return groups;
}
