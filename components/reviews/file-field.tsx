"use client";

import { Field } from "@/components/forms/field";
import { useFormField } from "@/components/forms/use-form-field";

const LABEL = "Or a file";
const HINT =
  "A Word document (.docx) or a PDF file with text, up to 8 MB; a text file (.txt) or a saved web page (.html), up to 4 MB. It is read into this form first.";

/** A file whose words take the place of what was pasted. */
export function FileField() {
  const field = useFormField("file", { hasHint: true });
  return (
    <Field name="file" label={LABEL} hint={HINT} optional field={field}>
      <input
        {...field.control}
        type="file"
        accept=".docx,.pdf,.txt,.html,.htm,.text,text/plain,text/html,application/pdf"
        className="control max-w-measure"
      />
    </Field>
  );
}
