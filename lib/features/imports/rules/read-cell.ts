import { nearestWords, valueCalled } from "@/lib/features/imports/rules/cell-choice";
import { readCellDate } from "@/lib/features/imports/rules/cell-date";
import type { FieldSpec, Reads } from "@/lib/features/imports/rules/field-spec";
import { countryCalled, countryOptions } from "@/lib/places/countries";
import { languageOptions } from "@/lib/places/languages";

/** What a cell means, or why it cannot be read and what to write instead. */
export type CellReading = { value: unknown } | { problem: string };

const optionsAsLabels = (options: { value: string; label: string }[]) =>
  Object.fromEntries(options.map(({ value, label }) => [value, label]));

let countryLabels: Record<string, string> | undefined;
let languageLabels: Record<string, string> | undefined;
const countries = () => (countryLabels ??= optionsAsLabels(countryOptions()));
const languages = () => (languageLabels ??= optionsAsLabels(languageOptions()));

/** The entries of a cell that lists several, parted by semicolons or lines. */
export const entriesOf = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);

/** Reads one cell; an empty one means that the field is empty. */
export function readCell({ reads, label }: FieldSpec, cell: string): CellReading {
  const text = cell.trim();
  if (reads.as === "list") return { value: entriesOf(text) };
  if (reads.as === "choices" || reads.as === "countries") return readSeveral(reads, text);
  return text === "" ? { value: "" } : readOne(reads, text, label);
}

function readOne(reads: Reads, text: string, label: string): CellReading {
  switch (reads.as) {
    case "choice":
    case "choices":
      return called(valueCalled(reads.labels, text), () => nearestWords(reads.labels, text), text);
    case "country":
    case "countries":
      return called(
        valueCalled(countries(), text) ?? countryCalled(text),
        () => nearestWords(countries(), text),
        text,
      );
    case "language":
      return called(languageCalled(text), () => nearestWords(languages(), text), text);
    case "number":
      return /^\d{1,7}$/.test(text)
        ? { value: text }
        : { problem: `Write “${label}” as a whole number, such as 30` };
    case "date": {
      const date = readCellDate(text);
      return "edtf" in date ? { value: date.edtf } : date;
    }
    default:
      return { value: text };
  }
}

/** A language by its name, or by its tag, which may say more: “zh-Hant”. */
function languageCalled(text: string): string | null {
  const value = valueCalled(languages(), text);
  if (value) return value;
  const [primary = ""] = text.toLowerCase().split("-");
  if (!/^[a-z]{2}(-[A-Za-z0-9]{2,8})+$/.test(text) || !(primary in languages())) return null;
  return text;
}

function called(value: string | null, nearest: () => string, text: string): CellReading {
  if (value !== null) return { value };
  return { problem: `“${shortened(text)}” is not one of the words known here. Write ${nearest()}` };
}

const LONGEST_QUOTED = 60;
const shortened = (text: string) =>
  text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED).trimEnd()}…` : text;

/** Several of a closed list; commas part them too, where the whole is no entry by itself. */
function readSeveral(reads: Reads, text: string): CellReading {
  const values: unknown[] = [];
  for (const entry of entriesOf(text)) {
    const whole = readOne(reads, entry, "");
    const parts =
      "value" in whole ? [whole] : entry.split(",").map((part) => readPart(reads, part));
    const bad = parts.find((part) => "problem" in part);
    if (bad) return parts.length > 1 ? bad : whole;
    values.push(...parts.flatMap((part) => ("value" in part ? [part.value] : [])));
  }
  return { value: values };
}

const readPart = (reads: Reads, part: string): CellReading => readOne(reads, part.trim(), "");
