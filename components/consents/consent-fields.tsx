"use client";

import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { TextField } from "@/components/forms/text-field";
import {
  CONSENT_AUDIENCE_LABELS,
  CONSENT_CATEGORY_HINTS,
  CONSENT_CATEGORY_LABELS,
} from "@/lib/features/consents/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Who agreed to what, for whom, until when, and how that can be shown. */
export function ConsentFields() {
  return (
    <>
      <TextField
        name="givenBy"
        label="Who agreed"
        hint="What they are to the person, such as: their sister. Names and numbers of the family belong in Sensitive notes."
      />
      <TextField
        name="onBehalfOf"
        label="On behalf of"
        hint="Where it was not for themselves: whom they speak for, and by what right."
        optional
      />
      <PartialDateField
        name="givenOn"
        label="When"
        hint="As precisely as it is known."
        modes={["on", "between", "unknown"]}
      />
      <CheckboxGroup
        name="categories"
        label="Which facts"
        hint="What officials said in public needs no consent."
        choices={choicesOf(CONSENT_CATEGORY_LABELS, CONSENT_CATEGORY_HINTS)}
      />
      <CheckboxGroup
        name="audiences"
        label="For whom"
        choices={choicesOf(CONSENT_AUDIENCE_LABELS)}
      />
      <TextField
        name="until"
        label="Until"
        hint="The last day on which it holds. Empty: until it is withdrawn."
        type="date"
        width="sm"
        optional
      />
      <TextField
        name="howGiven"
        label="How it was given"
        hint="For example: signed form, by letter, by telephone to whom."
      />
      <TextField
        name="whereKept"
        label="Where the paper is"
        hint="For example: the folder, the safe, the lawyer’s file."
        optional
      />
    </>
  );
}
