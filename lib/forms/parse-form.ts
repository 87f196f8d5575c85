import { parse } from "qs";

import type { FormValues } from "@/lib/forms/form-state";
import { isControl } from "@/lib/forms/form-values";

/** More rows or deeper nesting than any form of ours has. */
const LIMITS = { allowDots: true, depth: 6, arrayLimit: 200, parameterLimit: 20_000 } as const;

/**
 * Turns posted fields into nested values: `saidOn.year` becomes `{ saidOn: { year } }`, and
 * `participants.0.part` an element of an array. Repeated names become arrays. Files and controls are left out.
 */
export function parseFields(entries: Iterable<[string, FormDataEntryValue]>): FormValues {
  const fields = new URLSearchParams();
  for (const [name, value] of entries) {
    if (typeof value === "string" && !isControl(name)) fields.append(name, value);
  }
  return parse(fields.toString(), LIMITS) as FormValues;
}
