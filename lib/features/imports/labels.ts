import type { ImportKind, ImportMode, ImportState, LineOutcome } from "@/lib/db/generated/enums";

export const IMPORT_KIND_LABELS: Record<ImportKind, string> = {
  people: "People",
  cases: "Cases",
  statements: "Statements",
  contacts: "Contacts",
};

export const IMPORT_STATE_LABELS: Record<ImportState, string> = {
  mapping: "Columns to be chosen",
  checking: "Being checked",
  checked: "Checked, nothing brought in yet",
  importing: "Being brought in",
  stopped: "Stopped part of the way",
  imported: "Brought in",
  undoing: "Being undone",
  undone: "Undone",
};

export const IMPORT_MODE_LABELS: Record<ImportMode, string> = {
  all_or_nothing: "All or none",
  good_rows: "The good ones only",
};

export const LINE_OUTCOME_LABELS: Record<LineOutcome, string> = {
  to_add: "To be added",
  to_change: "Would change a record",
  unchanged: "On file already, unchanged",
  bad: "Bad",
  added: "Added",
  changed: "Changed a record",
  taken_back: "Taken back",
  kept: "Left as it is",
};

/** The page on which a record of a kind is shown. */
export const RECORD_PATHS: Record<ImportKind, string> = {
  people: "/people",
  cases: "/cases",
  statements: "/statements",
  contacts: "/contacts",
};

/** Encodings that somebody can name where the bytes do not tell. */
export const ENCODING_LABELS = {
  detect: "Find out from the file",
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "windows-1252": "Western European (Windows-1252)",
  "windows-1250": "Central European (Windows-1250)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "windows-1256": "Arabic (Windows-1256)",
} as const;

export const DELIMITER_LABELS: Record<string, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

/** Why a file of rows is not taken, and what to do about it; some name a row. */
export const FILE_PROBLEMS = {
  "no-file": () => "Choose a file.",
  "no-kind": () => "Choose what the rows of the file are.",
  broken: () => "The file did not arrive whole. Check the connection, then send it again.",
  "signed-out": () => "Your session has ended. Sign in again, then send the file again.",
  forbidden: () => "Your role does not allow this. Ask an administrator if you need it.",
  "too-large": () => "This file is larger than 100 MB. Send it in parts.",
  empty: () => "This file is empty. Choose one with rows in it.",
  "no-rows": () => "This file has a heading and no rows. Choose one with rows.",
  workbook: () =>
    "This is a workbook, not a CSV file. In the spreadsheet program choose “Save as”, then “CSV UTF-8”, and send that file.",
  pdf: () => "This is a PDF. Send a CSV file, as a spreadsheet program saves it.",
  "not-text": () => "This file is not text. Send a CSV file, as a spreadsheet program saves it.",
  "many-rows": () => "This file has more than 250,000 rows. Send it in parts.",
  "many-columns": () => "This file has more than 200 columns. Leave out those that are not needed.",
  "quote-open": (row: number) =>
    `A quotation mark is opened in or after row ${row} and never closed. Close it, and send the file again.`,
  "long-row": (row: number) =>
    `Row ${row} is longer than a million characters: most likely a quotation mark in it is never closed. Mend it, and send the file again.`,
  "bad-row": (row: number) =>
    `Row ${row} cannot be read: look for quotation marks in the middle of a cell. Mend it, and send the file again.`,
  often: () => "You have sent many files within the hour. Wait a while, then send this one.",
  "sent-already": () =>
    "This form was sent already. Look among your files; to send another, begin anew.",
  fault: () =>
    "A fault on the server stopped this, and nothing was kept. Wait a moment, then send the file again.",
} as const satisfies Record<string, (row: number) => string>;

export type FileProblem = keyof typeof FILE_PROBLEMS;

/** The problem that an address names, in words; null when it names none. */
export function fileProblemWords(name: string | undefined, row: string | undefined): string | null {
  if (!name || !Object.hasOwn(FILE_PROBLEMS, name)) return null;
  const number = /^\d{1,9}$/.test(row ?? "") ? Number(row) : 1;
  return FILE_PROBLEMS[name as FileProblem](number);
}
