import { createHash } from "node:crypto";

import type { Import } from "@/lib/db/generated/client";
import { InvalidInputError } from "@/lib/errors";
import type { RowValues } from "@/lib/features/imports/kinds/kind-spec";
import { plainWord } from "@/lib/features/imports/rules/cell-choice";
import type { FieldSpec } from "@/lib/features/imports/rules/field-spec";
import { FIELDS } from "@/lib/features/imports/rules/fields";
import { headingOf } from "@/lib/features/imports/rules/match-columns";
import { readCell } from "@/lib/features/imports/rules/read-cell";
import type { LineProblem } from "@/lib/features/imports/types";

type Layout = Pick<Import, "kind" | "header" | "columns" | "keyColumn">;

/** A row as its cells read. */
export type ReadLine = {
  entered: Record<string, string>;
  values: RowValues;
  key: string | null;
  digest: string;
  problems: LineProblem[];
};

const LONGEST_KEY = 300;
const LONGEST_SHOWN = 500;

/** A problem of one field, by the column that gives it; of the whole row when none does. */
export function problemOf(
  { header, columns, kind }: Layout,
  cells: readonly string[],
  field: string | null,
  message: string,
): LineProblem {
  const at = field === null ? -1 : columns.indexOf(field);
  if (at >= 0) {
    const value = (cells[at] ?? "").slice(0, LONGEST_SHOWN);
    return { column: headingOf(header, at), value, message };
  }
  const label = FIELDS[kind].find(({ name }) => name === field)?.label;
  const isNamed = !label || message.includes(label);
  return { column: null, value: "", message: isNamed ? message : `${label}: ${message}` };
}

/** The value by which a row is known again, under the heading it stands below. */
function keyOf({ header, keyColumn }: Layout, cells: readonly string[]): string | null {
  if (keyColumn === null) return null;
  const value = (cells[keyColumn] ?? "").trim();
  if (value === "") return null;
  return `${plainWord(headingOf(header, keyColumn))}:${value}`.slice(0, LONGEST_KEY);
}

function digestOf(key: string | null, entered: Record<string, string>): string {
  const filled = Object.entries(entered)
    .filter(([, text]) => text !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([key, filled]))
    .digest("hex");
}

function surplusOf(layout: Layout, cells: readonly string[]): LineProblem[] {
  const { header } = layout;
  if (!cells.slice(header.length).some((cell) => cell.trim() !== "")) return [];
  const message = `This row has ${cells.length} cells, the heading ${header.length}. Look for a cell that holds the character that parts cells: put it in quotation marks.`;
  return [problemOf(layout, cells, null, message)];
}

const specsOf = ({ kind }: Layout): ReadonlyMap<string, FieldSpec> =>
  new Map(FIELDS[kind].map((spec) => [spec.name, spec]));

/** Spreadsheets, and our own files of bad rows, put this before what must not be run as a formula. */
const KEPT_FROM_RUNNING = /^'(?=[\s\p{Cf}]*[=+\-@＝＋－＠\t\r|%])/u;

/** Reads the cells of a row, each by the field its column holds. */
export function readLine(layout: Layout, cells: readonly string[]): ReadLine {
  const specs = specsOf(layout);
  const entered: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const problems = surplusOf(layout, cells);
  layout.columns.forEach((field, at) => {
    const spec = specs.get(field);
    if (!spec) return;
    const cell = (cells[at] ?? "").replace(KEPT_FROM_RUNNING, "");
    entered[field] = cell.trim();
    const reading = readCell(spec, cell);
    if ("value" in reading) values[field] = reading.value;
    else problems.push(problemOf(layout, cells, field, reading.problem));
  });
  const key = keyOf(layout, cells);
  return { entered, values, key, digest: digestOf(key, entered), problems };
}

/** @throws InvalidInputError naming what a new record cannot do without and the row does not give */
export function requireComplete({ kind, columns }: Layout, { entered }: ReadLine): void {
  const missing = FIELDS[kind].filter(({ required, name }) => required && !entered[name]);
  if (missing.length === 0) return;
  throw new InvalidInputError(
    Object.fromEntries(
      missing.map(({ name, label }) => [
        name,
        [
          columns.includes(name)
            ? "This cell is empty, and a new record needs it. Fill it in."
            : `No column holds “${label}”, which a new record needs. Choose the column that does.`,
        ],
      ]),
    ),
  );
}
