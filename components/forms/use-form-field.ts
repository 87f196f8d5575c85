"use client";

import { useFormContext } from "@/components/forms/form-context";
import { readText, readTexts } from "@/lib/forms/form-values";

type FieldControl = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FormField = {
  /** The text typed or stored under the field's name. */
  text: string;
  /** Every text under the name: the ticked boxes of a group. */
  texts: string[];
  errors: string[];
  hintId: string;
  errorId: string;
  /** Wires a control to its label, hint and error. */
  control: FieldControl;
};

type FieldOptions = {
  hasHint?: boolean;
  /** Further names whose errors belong to this field: `["speaker.id", "speaker.label"]`. */
  alsoErrorsOf?: string[];
};

/** What a field called by this dotted name shows, and the attributes that tie its parts together. */
export function useFormField(name: string, options: FieldOptions = {}): FormField {
  const { values, errors: allErrors } = useFormContext();
  const names = [name, ...(options.alsoErrorsOf ?? [])];
  const errors = [...new Set(names.flatMap((each) => allErrors[each] ?? []))];
  const hintId = `${name}-hint`;
  const errorId = `${name}-error`;
  const described = [options.hasHint && hintId, errors.length > 0 && errorId].filter(Boolean);
  return {
    text: readText(values, name),
    texts: readTexts(values, name),
    errors,
    hintId,
    errorId,
    control: {
      id: name,
      name,
      "aria-describedby": described.join(" ") || undefined,
      "aria-invalid": errors.length > 0 || undefined,
    },
  };
}
