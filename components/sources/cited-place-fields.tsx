"use client";

import { Checkbox } from "@/components/forms/checkbox";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormField } from "@/components/forms/use-form-field";

/** The place in a captured text that a citation was made from, where it has one; kept unseen. */
export function CitedPlaceFields({ row }: { row: string }) {
  const capture = useFormField(`${row}.captureId`);
  return (
    <>
      <HiddenField name={`${row}.captureId`} />
      <HiddenField name={`${row}.start`} />
      <HiddenField name={`${row}.end`} />
      {capture.text ? (
        <Checkbox
          name={`${row}.wordsOnly`}
          label="Cite without a place in the captured text"
          hint="These words are tied to the place they were selected at. Tick this to change them freely."
        />
      ) : null}
    </>
  );
}
