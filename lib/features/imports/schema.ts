import * as z from "zod";

import { ImportKind, ImportMode } from "@/lib/db/generated/enums";
import { ENCODING_LABELS } from "@/lib/features/imports/labels";
import { checkbox, choice, optionalNumber, recordVersion } from "@/lib/validation/choice";

/** The largest file of rows that is taken. */
export const MOST_BYTES = 100 * 1024 * 1024;
export const MOST_ROWS = 250_000;
export const MOST_COLUMNS = 200;

const encodings = Object.fromEntries(Object.keys(ENCODING_LABELS).map((name) => [name, name]));

export const fileFormSchema = z.object({
  kind: choice(ImportKind, "Choose what the rows of the file are"),
  encoding: choice(encodings, "Choose an encoding from the list").default("detect"),
});

const id = z.uuid();

export const mapColumnsSchema = z.object({
  id,
  version: recordVersion,
  columns: z.record(z.string(), z.string().max(50)).or(z.array(z.string().max(50))),
  keyColumn: optionalNumber("Choose a column from the list", 0, MOST_COLUMNS),
  addPeople: checkbox,
});

export const startImportSchema = z.object({
  id,
  mode: choice(ImportMode, "Choose whether all rows are brought in, or the good ones only"),
});

export const importIdSchema = z.object({ id });

/** Which rows of a file are listed. */
export const LINE_GROUPS = {
  bad: "bad",
  noted: "noted",
  changing: "changing",
  adding: "adding",
  unchanged: "unchanged",
  kept: "kept",
} as const;

export const listLinesSchema = z.object({
  id,
  show: choice(LINE_GROUPS, "Choose a group from the list").catch("bad"),
  /** Rows after this one. */
  from: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_ROWS * 2)
    .catch(0),
});

export type LineGroup = keyof typeof LINE_GROUPS;
