import type { FieldSpec } from "@/lib/features/imports/rules/field-spec";
import { plainWord } from "@/lib/features/imports/rules/cell-choice";

/** Heading, as plain words → the field it was given before; empty for one that was left out. */
export type Remembered = ReadonlyMap<string, string>;

/** What a column is called, where the file leaves it without a heading. */
export function headingOf(header: readonly string[], index: number): string {
  const heading = header[index]?.trim() ?? "";
  return heading === "" ? `Column ${index + 1}` : heading;
}

function guess(fields: readonly FieldSpec[], heading: string): string {
  const found =
    fields.find(({ label, name }) =>
      [label, name, name.replace(/[A-Z]/g, " $&")].map(plainWord).includes(heading),
    ) ?? fields.find(({ headings = [] }) => headings.some((other) => plainWord(other) === heading));
  return found?.name ?? "";
}

/** The field of each column: as it was the last time, else by its heading. No field is given twice. */
export function matchColumns(
  fields: readonly FieldSpec[],
  header: readonly string[],
  remembered: Remembered,
): string[] {
  const given = new Set<string>();
  return header.map((cell) => {
    const heading = plainWord(cell);
    const known = remembered.get(heading);
    const names = new Set(fields.map(({ name }) => name));
    const field =
      known !== undefined && (known === "" || names.has(known)) ? known : guess(fields, heading);
    if (field === "" || given.has(field)) return "";
    given.add(field);
    return field;
  });
}

/** The column whose values name the rows: the one of last time. None is guessed: every sheet counts its rows. */
export function matchKey(header: readonly string[], remembered: string | null): number | null {
  const found = remembered === null ? -1 : header.map(plainWord).indexOf(remembered);
  return found >= 0 ? found : null;
}
