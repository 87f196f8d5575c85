"use client";

import { FieldErrors, FieldHint } from "@/components/forms/field-messages";
import { PasswordInput } from "@/components/forms/password-input";
import { useFormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

type PasswordFieldProps = {
  name: string;
  label: string;
  autoComplete: "current-password" | "new-password";
  hint?: string;
};

/** A password in a form. It begins empty again after every answer. */
export function PasswordField({ name, label, autoComplete, hint }: PasswordFieldProps) {
  const field = useFormField(name, { hasHint: Boolean(hint) });
  const invalid = field.errors.length > 0;
  return (
    <div className={classNames(invalid && "border-s-4 border-danger ps-4", "max-w-96")}>
      <PasswordInput {...field.control} label={label} autoComplete={autoComplete}>
        {hint ? <FieldHint id={field.hintId}>{hint}</FieldHint> : null}
        <FieldErrors id={field.errorId} errors={field.errors} />
      </PasswordInput>
    </div>
  );
}
