"use client";

import { ChoiceRow } from "@/components/forms/choice-row";
import { FieldErrors } from "@/components/forms/field-messages";
import type { FieldProps } from "@/components/forms/field";
import { useFormField } from "@/components/forms/use-form-field";

type CheckboxProps = Pick<FieldProps, "name" | "label" | "hint" | "className">;

/** One tick box: submits `on`, or nothing at all. */
export function Checkbox({ name, label, hint, className }: CheckboxProps) {
  const field = useFormField(name);
  return (
    <div className={className}>
      <FieldErrors id={field.errorId} errors={field.errors} />
      <ChoiceRow
        label={label}
        hint={hint}
        input={{
          ...field.control,
          type: "checkbox",
          value: "on",
          defaultChecked: field.text === "on" || field.text === "true",
        }}
      />
    </div>
  );
}
