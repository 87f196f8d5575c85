import type { FormState, FormValues } from "@/lib/forms/form-state";

/** Rows are an array, or an object keyed by index where there are very many. */
function rowsOf(values: FormValues, name: string): unknown[] {
  const rows = values[name];
  return typeof rows === "object" && rows !== null ? Object.values(rows) : [];
}

/**
 * Adds or removes a row of a repeated group: "add:participants", "remove:participants:2".
 * The rest of what was typed comes back as it was.
 */
export function applyIntent(intent: string, values: FormValues): FormState {
  const [verb, name = "", index = ""] = intent.split(":");
  const rows = rowsOf(values, name);
  if (verb === "add") {
    return {
      status: "editing",
      values: { ...values, [name]: [...rows, {}] },
      focus: `${name}.${rows.length}`,
    };
  }
  if (verb === "remove") {
    const kept = rows.filter((_, position) => position !== Number(index));
    return { status: "editing", values: { ...values, [name]: kept }, focus: name };
  }
  return { status: "editing", values };
}
