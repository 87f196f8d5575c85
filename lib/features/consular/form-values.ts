import type { FormValues } from "@/lib/forms/form-state";

/** How often a visit is expected in a case, as the values of its form. */
export function toIntervalForm(caseRecord: {
  id: string;
  version: number;
  consularIntervalDays: number | null;
}): FormValues {
  const { id, version, consularIntervalDays } = caseRecord;
  return {
    id,
    version: String(version),
    consularIntervalDays: consularIntervalDays === null ? "" : String(consularIntervalDays),
  };
}
