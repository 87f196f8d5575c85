import type { HistorySubject } from "@/lib/features/history/types";

/** "statement.added" → "added this", "case.recorded-status" → "recorded status". */
export function actionWords(action: string): string {
  const verb = action.split(".")[1] ?? action;
  return verb.includes("-") ? verb.replaceAll("-", " ") : `${verb} this`;
}

/** The first part of the addresses of records of each kind. */
const LIST_PATHS: Record<Exclude<HistorySubject, "fact">, string> = {
  ...{ case: "/cases", person: "/people", organisation: "/organisations", task: "/tasks" },
  ...{ statement: "/statements", contact: "/contacts", commitment: "/commitments" },
  source: "/sources",
};

/** The page of a record. */
export const recordPath = (type: Exclude<HistorySubject, "fact">, id: string) =>
  `${LIST_PATHS[type]}/${id}`;

/** The page of a record's history. */
export const historyPath = (type: Exclude<HistorySubject, "fact">, id: string) =>
  `${recordPath(type, id)}/history`;

/** The page that asks before earlier values are put back: of one field, or of a whole change. */
export const restorePath = (entry: string, field?: string) =>
  `/history/${entry}/restore${field ? `?field=${encodeURIComponent(field)}` : ""}`;

/** What a record is called where its name must not be told, as in a title. */
export const RECORD_WORDS: Record<Exclude<HistorySubject, "fact">, string> = {
  case: "case",
  person: "person",
  organisation: "organisation",
  statement: "statement",
  contact: "contact",
  commitment: "commitment",
  source: "source",
  task: "task",
};
