import type { RecordPart } from "@/components/layout/record-tabs";

/** The parts of a person that have a page of their own. */
export const PERSON_PARTS: readonly RecordPart[] = [{ path: "words", label: "Words" }];
