import { formatDay, formatInstant, formatPartialDate } from "@/lib/dates/format";
import { valueLabel } from "@/lib/features/history/labels";
import { isLink } from "@/lib/features/history/rules/links";
import type { LinkedNames, TrailSubject } from "@/lib/features/history/types";
import { countryName } from "@/lib/places/countries";
import { languageName } from "@/lib/places/languages";

/** Whose history is described, and what its reader may know. */
export type Reading = { subject: TrailSubject; subjectId: string; names: LinkedNames };

/** Parts of a nested record that tell a reader nothing. */
const SILENT = new Set([
  "id",
  "createdAt",
  "createdById",
  "updatedAt",
  "version",
  "submissionId",
  "start",
  "end",
  "prefix",
  "suffix",
  "oldestFirst",
  "newestFirst",
]);

/** A nested record is told of only by who may see what it links to; of an office or a court the name is left out. */
const DECISIVE = new Set(["caseId", "personId", "sourceId", "statementId", "contactId", "userId"]);

const COUNTRIES = new Set(["country", "holderCountry", "nationalities"]);
const LANGUAGES = new Set(["language", "nativeNameLanguage"]);
const DATE_PART = /(Edtf|AsStated|Inferred|Earliest|Latest)$/;
const BEFORE_DATE: Record<string, string> = { from: "from ", to: "until " };

/** A stored value in words, one entry a line; nothing for what is empty or not for this reader. */
export function valueWords(reading: Reading, field: string, value: unknown): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap((item) => valueWords(reading, field, item));
  if (typeof value === "object") return recordWords(reading, value as Record<string, unknown>);
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (isLink(field, value)) return [reading.names.get(value) ?? []].flat();
  return [textWords(reading.subject, field, String(value))];
}

function textWords(subject: TrailSubject, field: string, text: string): string {
  if (COUNTRIES.has(field)) return countryName(text);
  if (LANGUAGES.has(field)) return languageName(text);
  if (field.endsWith("On") && /^\d{4}-\d{2}-\d{2}(T|$)/.test(text))
    return formatDay(text.slice(0, 10));
  if (field.endsWith("At") && /^\d{4}-\d{2}-\d{2}T/.test(text))
    return formatInstant(new Date(text), "UTC");
  // What the trail keeps of a sensitive note is of no use to a reader, and its length would tell something.
  if (subject === "sensitive" && field === "text") return "sealed";
  return valueLabel(subject, field, text) ?? text;
}

function isHidden({ names, subjectId }: Reading, field: string, value: unknown): boolean {
  return DECISIVE.has(field) && isLink(field, value) && value !== subjectId && !names.has(value);
}

/** "Testa Nobody (VG-2026-7KQ4), Named": the parts of a nested record in a line. */
function recordWords(reading: Reading, record: Record<string, unknown>): string[] {
  const fields = Object.entries(record);
  if (fields.some(([field, value]) => isHidden(reading, field, value))) return [];
  const words = fields.flatMap(([field, value]) => partWords(reading, record, field, value));
  return words.length > 0 ? [words.join(", ")] : [];
}

/** Related records stand beside their ids, which are named as far as the reader may see them. */
const isRelation = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function partWords(
  reading: Reading,
  record: Record<string, unknown>,
  field: string,
  value: unknown,
): string[] {
  if (SILENT.has(field) || isRelation(value) || value === reading.subjectId || value === false)
    return [];
  if (DATE_PART.test(field))
    return field.endsWith("Edtf") ? dateWords(record, field.replace(DATE_PART, "")) : [];
  if (field === "about" && value === "record") return [];
  const words = valueWords(reading, field, value);
  return field === "exactWords" ? words.map((text) => `“${text}”`) : words;
}

function dateWords(record: Record<string, unknown>, prefix: string): string[] {
  const [edtf, asStated] = [record[`${prefix}Edtf`], record[`${prefix}AsStated`]].map((part) =>
    typeof part === "string" ? part : null,
  );
  if (!edtf && !asStated) return [];
  const date = {
    edtf: edtf ?? null,
    asStated: asStated ?? null,
    inferred: record[`${prefix}Inferred`] === true,
  };
  return [(BEFORE_DATE[prefix] ?? "") + formatPartialDate(date)];
}
