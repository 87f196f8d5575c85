import type { FormValues } from "@/lib/forms/form-state";

/** Parts of a value that steer the form and say nothing to a reader. */
const SILENT = new Set(["id", "edtf", "mode", "inferred"]);

function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join("; ");
  if (typeof value === "object") {
    const parts = Object.entries(value).filter(([key]) => !SILENT.has(key));
    return parts
      .map(([, part]) => wordsOf(part))
      .filter(Boolean)
      .join(" ");
  }
  return String(value).replaceAll("\r\n", "\n").trim();
}

/**
 * The labelled fields of a form in which two versions differ, in the words a reader would see.
 * Fields absent from `labels` are not compared.
 */
export function differencesBetween(
  mine: FormValues,
  theirs: FormValues,
  labels: Record<string, string>,
): { label: string; mine: string; theirs: string }[] {
  return Object.entries(labels)
    .map(([field, label]) => ({
      label,
      mine: wordsOf(mine[field]),
      theirs: wordsOf(theirs[field]),
    }))
    .filter((row) => row.mine !== row.theirs);
}
