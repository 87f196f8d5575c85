import type { RecordPart } from "@/components/layout/record-tabs";

/** The parts of a case that have a page of their own. */
export const CASE_PARTS: readonly RecordPart[] = [
  { path: "facts", label: "Facts on file" },
  { path: "criteria", label: "Criteria" },
  { path: "consular", label: "Consular access" },
  { path: "words", label: "Words" },
  { path: "coverage", label: "Coverage" },
  { path: "sensitive", label: "Sensitive notes" },
  { path: "consents", label: "Consents" },
  { path: "exports", label: "Exports" },
  { path: "as-known", label: "As known on" },
  { path: "team", label: "Team" },
];
