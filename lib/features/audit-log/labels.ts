import type { TrailSubject } from "@/lib/features/history/types";

/** What an entry is about, in words. */
export const TRAIL_SUBJECT_LABELS: Record<TrailSubject, string> = {
  case: "Case",
  fact: "Dated fact of a case",
  person: "Person",
  statement: "Statement",
  contact: "Contact",
  commitment: "Commitment",
  source: "Source",
  task: "Task",
  organisation: "Organisation",
  user: "Account",
  invitation: "Invitation",
  "calendar-feed": "Calendar feed",
  settings: "Settings",
  "audit-log": "Audit trail",
  workspace: "Everything on record",
  sensitive: "Sensitive note",
  consent: "Consent",
  glass: "Opening of a restricted case",
  import: "File of rows",
  review: "Text gone through",
};

/** What was done, in classes wide enough to look for. */
export const TRAIL_CHANGE_LABELS = {
  added: "Added or recorded",
  changed: "Changed",
  removed: "Removed or put into the trash",
  restored: "Put back",
  erased: "Erased for good",
  exported: "Exported",
  shown: "Shown or opened",
} as const;

/** The same for the options of the export, and the names of the files. */
export const TRAIL_FORMAT_LABELS = {
  jsonl: "JSON lines, for programs",
  csv: "CSV, for spreadsheets",
} as const;

/** What stands in place of an entry that is not told. */
export const RESTRICTED_WORDS = "A restricted record";
export const ERASED_WORDS = "The record was erased. What the entry says of it is not shown.";
