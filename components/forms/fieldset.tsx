"use client";

import type { ReactNode } from "react";
import { FieldErrors, FieldHint, OptionalMark } from "@/components/forms/field-messages";
import type { FieldProps } from "@/components/forms/field";
import type { FormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

type FieldsetProps = FieldProps & { field: FormField; children: ReactNode };

/** Several controls that answer one question, under a legend; the fieldset carries the field's id. */
export function Fieldset(props: FieldsetProps) {
  const { name, field, label, hint, optional, labelHidden, className, children } = props;
  const invalid = field.errors.length > 0;
  return (
    <div className={classNames(invalid && "border-s-4 border-danger ps-4", "min-w-0", className)}>
      <fieldset id={name} aria-describedby={field.control["aria-describedby"]} className="min-w-0">
        <legend className={labelHidden ? "sr-only" : "mb-1 font-medium"}>
          {label}
          {optional ? <OptionalMark /> : null}
        </legend>
        {hint ? <FieldHint id={field.hintId}>{hint}</FieldHint> : null}
        <FieldErrors id={field.errorId} errors={field.errors} />
        {children}
      </fieldset>
    </div>
  );
}
