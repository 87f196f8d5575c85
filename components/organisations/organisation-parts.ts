import type { RecordPart } from "@/components/layout/record-tabs";

/** The parts of an organisation that have a page of their own. */
export const ORGANISATION_PARTS: readonly RecordPart[] = [{ path: "words", label: "Words" }];
