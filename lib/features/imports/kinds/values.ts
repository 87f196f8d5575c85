import type { FormValues } from "@/lib/forms/form-state";
import type { RowValues } from "@/lib/features/imports/kinds/kind-spec";

/** The values of the fields that a row gives, as text; a list's entries on lines of their own. */
export const textOf = (values: RowValues, field: string): string => {
  const value = values[field];
  return Array.isArray(value) ? value.join("\n") : typeof value === "string" ? value : "";
};

export const listOf = (values: RowValues, field: string): string[] => {
  const value = values[field];
  return Array.isArray(value) ? value.map(String) : [];
};

/** Whether a row says anything of any of these fields. */
export const speaksOf = (values: RowValues, ...fields: readonly string[]): boolean =>
  fields.some((field) => field in values);

/** The fields that a row gives and a form has under the same name. */
export function sameNamed(values: RowValues, fields: readonly string[]): FormValues {
  return Object.fromEntries(
    fields.filter((field) => field in values).map((field) => [field, values[field]]),
  );
}

/**
 * Values in which an empty one means what a new form begins with; on a record that stands it leaves the
 * field alone: an emptied cell must not open what is restricted.
 */
export const begun = (
  values: FormValues,
  beginnings: FormValues,
  base: FormValues | null,
): FormValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => {
      if (value !== "" || !(field in beginnings)) return [[field, value]];
      return base === null ? [[field, beginnings[field]]] : [];
    }),
  );

type BoxedDate = { edtf?: string | null; asStated?: string | null; inferred?: unknown };

/**
 * A date for a form: what the row says of it and of the source's words for it, over what stands there.
 * Nothing, when the row speaks of neither.
 */
export function dateFor(values: RowValues, field: string, base: FormValues | null): FormValues {
  const words = `${field}AsStated`;
  if (!speaksOf(values, field, words)) return {};
  const stands = (base?.[field] as BoxedDate | undefined) ?? {};
  const edtf = field in values ? textOf(values, field) || null : stands.edtf || null;
  const asStated = words in values ? textOf(values, words) || null : stands.asStated || null;
  const isKept = !(field in values) && (stands.inferred === true || stands.inferred === "on");
  return { [field]: { edtf, asStated, inferred: isKept && edtf !== null } };
}

type Picked = { id?: string; label?: string };

/** What a picker of a stored record's form shows. */
export const pickedIn = (base: FormValues | null, field: string): Picked =>
  (base?.[field] as Picked | undefined) ?? {};

/** Rows of a repeated group in a stored record's form. */
export const rowsIn = (base: FormValues | null, field: string): FormValues[] =>
  (base?.[field] as FormValues[] | undefined) ?? [];
