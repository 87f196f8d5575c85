"use client";

import type { ComponentProps } from "react";
import { useFormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

type DateBoxesProps = {
  /** The names of the three boxes. */
  names: { day: string; month: string; year: string };
  legend: string;
  describedBy: string | undefined;
  className?: string;
};

/** Day, month and year of one date; only the year is needed, and the month may be a word. */
export function DateBoxes({ names, legend, describedBy, className }: DateBoxesProps) {
  return (
    <div role="group" aria-label={legend} className={classNames("flex min-w-0 gap-2", className)}>
      <DateBox
        name={names.day}
        label="Day"
        width="w-14 shrink-0"
        inputMode="numeric"
        describedBy={describedBy}
      />
      <DateBox name={names.month} label="Month" width="w-32" describedBy={describedBy} />
      <DateBox
        name={names.year}
        label="Year"
        width="w-20 shrink-0"
        inputMode="numeric"
        describedBy={describedBy}
      />
    </div>
  );
}

type DateBoxProps = {
  name: string;
  label: string;
  width: string;
  inputMode?: ComponentProps<"input">["inputMode"];
  describedBy: string | undefined;
};

function DateBox({ name, label, width, inputMode, describedBy }: DateBoxProps) {
  const { text, control } = useFormField(name);
  return (
    <div className={classNames("min-w-0", width)}>
      <label htmlFor={name} className="mb-0.5 block overline-label">
        {label}
      </label>
      {/* The blank placeholder lets the style sheet tell an empty box from a filled one. */}
      <input
        {...control}
        aria-describedby={describedBy}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        placeholder=" "
        defaultValue={text}
        className="control"
      />
    </div>
  );
}
