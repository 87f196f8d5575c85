import { isolate } from "@/lib/text/isolate";

/** A case in a line of plain text, such as a choice of a picker: who is held, and its reference. */
export function caseLabel(personName: string, reference: string): string {
  return `${isolate(personName)} (${reference})`;
}
