"use client";

import { useState } from "react";
import { Field, type FieldProps } from "@/components/forms/field";
import { useFormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

type TextAreaProps = FieldProps & {
  rows?: number;
  /** Shows how many characters are left. The server enforces the limit; typing is never cut off. */
  maxCharacters?: number;
  /** Sets the words in the serif of quotations. */
  quotation?: boolean;
  lang?: string;
  /** Keeps its height: a browser takes minutes to fit a box to a book. */
  fixed?: boolean;
};

/** Text of any length; grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { rows = 4, maxCharacters, quotation, lang, fixed, name } = props;
  const field = useFormField(name, { hasHint: Boolean(props.hint) });
  const [length, setLength] = useState(field.text.length);
  const countId = `${name}-count`;
  const describedBy = [field.control["aria-describedby"], maxCharacters && countId];
  return (
    <Field {...props} field={field}>
      <textarea
        {...field.control}
        aria-describedby={describedBy.filter(Boolean).join(" ") || undefined}
        rows={rows}
        style={{ minHeight: `calc(${rows}lh + 0.75rem)` }}
        dir="auto"
        lang={lang}
        defaultValue={field.text}
        onChange={maxCharacters ? (event) => setLength(event.target.value.length) : undefined}
        className={classNames(
          "control max-w-measure",
          !fixed && "control-grow",
          quotation && "font-serif text-quote",
        )}
      />
      {maxCharacters ? (
        <p id={countId} className="mt-1 text-sm text-ink-soft">
          {countWords(maxCharacters - length)}
        </p>
      ) : null}
    </Field>
  );
}

function countWords(left: number): string {
  const count = Math.abs(left).toLocaleString("en-GB");
  const noun = Math.abs(left) === 1 ? "character" : "characters";
  return left >= 0 ? `${count} ${noun} left` : `${count} ${noun} too many`;
}
