import type { RecordSubject } from "@/lib/features/history/types";

/** Verbs whose past is another word than the one that the trail names the action by. */
const PAST: Record<string, string> = { withdrawn: "withdrew" };

/** "statement.added" → "added this", "consent.withdrawn" → "withdrew this", "case.recorded-status" → "recorded status". */
export function actionWords(action: string): string {
  const name = action.split(".")[1] ?? action;
  const verb = PAST[name] ?? name;
  return verb.includes("-") ? verb.replaceAll("-", " ") : `${verb} this`;
}

/** What is told of in the history of its case. */
export const PARTS_OF_CASES: readonly string[] = ["fact", "consent"];

/** The first part of the addresses of records of each kind. */
const LIST_PATHS: Record<RecordSubject, string> = {
  ...{ case: "/cases", person: "/people", organisation: "/organisations", task: "/tasks" },
  ...{ statement: "/statements", contact: "/contacts", commitment: "/commitments" },
  source: "/sources",
};

/** The page of a record. */
export const recordPath = (type: RecordSubject, id: string) => `${LIST_PATHS[type]}/${id}`;

/** The page of a record's history. */
export const historyPath = (type: RecordSubject, id: string) => `${recordPath(type, id)}/history`;

/** The page that asks before earlier values are put back: of one field, or of a whole change. */
export const restorePath = (entry: string, field?: string) =>
  `/history/${entry}/restore${field ? `?field=${encodeURIComponent(field)}` : ""}`;

/** What a record is called where its name must not be told, as in a title. */
export const RECORD_WORDS: Record<RecordSubject, string> = {
  case: "case",
  person: "person",
  organisation: "organisation",
  statement: "statement",
  contact: "contact",
  commitment: "commitment",
  source: "source",
  task: "task",
};
