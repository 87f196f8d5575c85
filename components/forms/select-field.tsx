"use client";

import type { Choice } from "@/components/forms/choice";
import { Field, type FieldProps } from "@/components/forms/field";
import { useFormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

type SelectFieldProps = FieldProps & {
  choices: Choice[];
  /** The words of the empty choice; without them the first choice is taken. */
  emptyLabel?: string;
  width?: "sm" | "md" | "lg";
};

const WIDTHS = { sm: "max-w-40", md: "max-w-80", lg: "max-w-measure" } as const;

/** One of a closed list, as the browser's own select: works everywhere, on phones best of all. */
export function SelectField(props: SelectFieldProps) {
  const { choices, emptyLabel, width = "md" } = props;
  const field = useFormField(props.name, { hasHint: Boolean(props.hint) });
  return (
    <Field {...props} field={field}>
      <select
        {...field.control}
        defaultValue={field.text}
        className={classNames("control", WIDTHS[width])}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
