import type { RecordPart } from "@/components/layout/record-tabs";

/** The parts of a statement that have a page of their own. */
export const STATEMENT_PARTS: readonly RecordPart[] = [{ path: "wording", label: "Wording" }];
