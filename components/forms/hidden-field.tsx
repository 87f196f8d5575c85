"use client";

import { useFormField } from "@/components/forms/use-form-field";

/** A value that travels with the form unseen, such as the id of a row; kept through refusals. */
export function HiddenField({ name, value }: { name: string; value?: string }) {
  const field = useFormField(name);
  return <input type="hidden" name={name} defaultValue={field.text || value} />;
}
