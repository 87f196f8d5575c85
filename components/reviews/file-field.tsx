"use client";

import { useState, type ChangeEvent } from "react";

import { Field } from "@/components/forms/field";
import { useFormField } from "@/components/forms/use-form-field";
import { MOST_DOCUMENT_BYTES } from "@/lib/features/reviews/schema";

const LABEL = "Or a file";
const HINT =
  "A Word document (.docx) or a PDF file with text, up to 8 MB; a text file (.txt) or a saved web page (.html), up to 4 MB. It is read into this form first.";

const TOO_LARGE =
  "This file is larger than 8 MB, so it was not chosen. Open it, copy the part that matters, and paste it above.";

/**
 * A file whose words take the place of what was pasted. One that is too large is told of before it is sent:
 * the server would refuse so much without a word.
 */
export function FileField() {
  const field = useFormField("file", { hasHint: true });
  const [refused, setRefused] = useState(false);
  const onChange = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const isTooLarge = (input.files?.[0]?.size ?? 0) > MOST_DOCUMENT_BYTES;
    if (isTooLarge) input.value = "";
    setRefused(isTooLarge);
  };
  const errors = refused ? [TOO_LARGE] : field.errors;
  return (
    <Field name="file" label={LABEL} hint={HINT} optional field={{ ...field, errors }}>
      <input
        {...field.control}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={errors.length > 0 ? `${field.hintId} ${field.errorId}` : field.hintId}
        onChange={onChange}
        type="file"
        accept=".docx,.pdf,.txt,.html,.htm,.text,text/plain,text/html,application/pdf"
        className="control max-w-measure"
      />
    </Field>
  );
}
