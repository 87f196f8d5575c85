import { formatDay, formatMonth, formatPartialDate } from "@/lib/dates/format";
import { LEGAL_STEP_LABELS } from "@/lib/features/cases/labels";
import type { HorizonEntry, HorizonGroup } from "@/lib/features/horizon/types";

type Band = Pick<HorizonEntry, "earliest" | "latest">;

/** The day of an entry, or its band: “between 3 and 31 December 2026”. Never a day that is not known. */
export function whenWords({ earliest, latest }: Band): string {
  if (earliest === latest) return formatDay(earliest);
  return formatPartialDate({ edtf: `[${earliest}..${latest}]`, asStated: null, inferred: false });
}

const counted = (count: number | null, one: string, many: string) =>
  `${(count ?? 0).toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** What lies ahead, in a few words, for those who may see the case. */
export function entryWords({ kind, count, title, step }: HorizonEntry): string {
  switch (kind) {
    case "anniversary":
      return `${counted(count, "year", "years")} since the detention`;
    case "day_count":
      return `${counted(count, "day", "days")} held`;
    case "birthday":
      return `Birthday: turns ${count ?? ""}`;
    case "legal_step":
      return step ? LEGAL_STEP_LABELS[step] : "Legal step";
    case "sentence_end":
      return "Sentence served";
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
