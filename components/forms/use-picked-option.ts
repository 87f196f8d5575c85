"use client";

import { useState } from "react";
import { useFormContext } from "@/components/forms/form-context";
import type { Option } from "@/components/forms/option";
import { readPath, readText } from "@/lib/forms/form-values";

/**
 * The record a combobox holds and the words in it. Typing other words drops the record, so that what
 * is sent never names one person and means another.
 */
export function usePickedOption(
  name: string,
  initial: Option | null | undefined,
  offered: Option[] | undefined,
) {
  const { values, hasTypedValues, pickedOptions } = useFormContext();
  const [picked, setPicked] = useState<Option | null>(() => {
    const id = readText(values, `${name}.id`);
    if (!id) return hasTypedValues || readText(values, `${name}.label`) ? null : (initial ?? null);
    const description = readText(values, `${name}.description`) || undefined;
    return pickedOptions.get(id) ?? { id, label: readText(values, `${name}.label`), description };
  });
  const [firstText] = useState(() => readText(values, `${name}.label`) || (picked?.label ?? ""));
  const [text, setText] = useState(firstText);
  const choices =
    text === firstText ? (offered ?? readOptions(readPath(values, `${name}.choices`))) : [];

  const pick = (option: Option | null) => {
    setPicked(option);
    if (option) pickedOptions.set(option.id, option);
  };
  return { picked, pick, text, setText, choices };
}

function readOptions(value: unknown): Option[] {
  return Array.isArray(value) ? value.filter(isOption) : [];
}

function isOption(value: unknown): value is Option {
  return typeof value === "object" && value !== null && "id" in value && "label" in value;
}
