import type { ImportKind, ImportState, LineOutcome } from "@/lib/db/generated/enums";

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
