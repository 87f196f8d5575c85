"use client";

import type { ComponentProps } from "react";
import { Field, type FieldProps } from "@/components/forms/field";
import { useFormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

const WIDTHS = { xs: "max-w-20", sm: "max-w-40", md: "max-w-80", lg: "max-w-measure" } as const;

type TextFieldProps = FieldProps & {
  width?: keyof typeof WIDTHS;
  type?: "text" | "email" | "url" | "tel" | "number" | "date" | "time" | "datetime-local";
  inputMode?: ComponentProps<"input">["inputMode"];
  autoComplete?: string;
  lang?: string;
  spellCheck?: boolean;
};

/** One line of text. The width hints at how much is expected; nothing typed is cut off. */
export function TextField(props: TextFieldProps) {
  const { width = "lg", type = "text", inputMode, autoComplete = "off", lang, spellCheck } = props;
  const field = useFormField(props.name, { hasHint: Boolean(props.hint) });
  const isText = type === "text";
  return (
    <Field {...props} field={field}>
      <input
        {...field.control}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        lang={lang}
        spellCheck={spellCheck}
        dir={isText ? "auto" : undefined}
        defaultValue={field.text}
        className={classNames("control", WIDTHS[width])}
      />
    </Field>
  );
}
