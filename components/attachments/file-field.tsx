"use client";

import { Field } from "@/components/forms/field";
import { useFormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

type FileFieldProps = { label: string; hint: string; accept: string };

/** Chooses one file. `accept` is a hint for the browser's chooser; the server looks at the bytes. */
export function FileField({ label, hint, accept }: FileFieldProps) {
  const field = useFormField("file", { hasHint: true });
  return (
    <Field name="file" label={label} hint={hint} field={field}>
      <input
        {...field.control}
        type="file"
        accept={accept}
        className={classNames(
          "control max-w-measure",
          "file:me-3 file:cursor-pointer file:rounded-sm file:border file:border-rule file:bg-leaf file:px-2.5 file:py-1 file:text-ink",
        )}
      />
    </Field>
  );
}
