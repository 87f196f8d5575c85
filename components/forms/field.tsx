"use client";

import type { ReactNode } from "react";
import { FieldErrors, FieldHint, OptionalMark } from "@/components/forms/field-messages";
import type { FormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

/** What every field of a form takes. `name` is dotted, and is the id of the control as well. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** Keeps the label for screen readers only, where the place says what the field is. */
  labelHidden?: boolean;
  className?: string;
};

type FieldFrameProps = FieldProps & { field: FormField; children: ReactNode };

/** The id of a field's label, for controls that must name it themselves. */
export function labelId(controlId: string): string {
  return `${controlId}-label`;
}

/** Label, hint and errors around one control. */
export function Field(props: FieldFrameProps) {
  const { field, label, hint, optional, labelHidden, className, children } = props;
  const invalid = field.errors.length > 0;
  return (
    <div className={classNames(invalid && "border-s-4 border-danger ps-4", "min-w-0", className)}>
      <label
        id={labelId(field.control.id)}
        htmlFor={field.control.id}
        className={labelHidden ? "sr-only" : "mb-1 block font-medium"}
      >
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      {hint ? <FieldHint id={field.hintId}>{hint}</FieldHint> : null}
      <FieldErrors id={field.errorId} errors={field.errors} />
      {children}
    </div>
  );
}
