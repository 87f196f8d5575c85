"use client";

import { createContext, useContext } from "react";
import type { FormValues } from "@/lib/forms/form-state";
import type { Option } from "@/components/forms/option";

export type FormContextValue = {
  /** What the inputs show: what was typed, or else what the form began with. */
  values: FormValues;
  errors: Record<string, string[]>;
  /** Whether `values` came back from the server: then a missing name means an unticked box. */
  hasTypedValues: boolean;
  /** Tells the form that something changed that no input event reports, such as a picked option. */
  reportChange: () => void;
  /** Options picked in this form, kept so that their descriptions outlive a refused submit. */
  pickedOptions: Map<string, Option>;
};

export const FormContext = createContext<FormContextValue | null>(null);

/** The form around a field. Throws outside `<RecordForm>`: a field there would lose what is typed. */
export function useFormContext(): FormContextValue {
  const context = useContext(FormContext);
  if (!context) throw new Error("Form fields must stand inside <RecordForm>");
  return context;
}
