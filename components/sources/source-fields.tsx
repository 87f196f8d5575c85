"use client";

import type { FormPickers } from "@/components/forms/form-pickers";
import { InternalNotesField } from "@/components/forms/internal-notes-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { SourceOriginFields } from "@/components/sources/source-origin-fields";
import { CREDIBILITY_LABELS, RELIABILITY_LABELS } from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Every field of a source: what it is, where it is found, how far it can be trusted. */
export function SourceFields({ pickers }: { pickers: FormPickers }) {
  return (
    <>
      <SourceOriginFields
        pickers={pickers}
        titleHint="As the publisher gives it. For a call note or letter: from whom, about what."
        dayHint="Leave it empty when the source gives no day."
      />
      <TextField name="archiveUrl" label="Address of an archived copy" type="url" optional />
      <TextField name="accessedOn" label="When you read it" type="date" width="sm" optional />
      <TextArea
        name="captureNote"
        label="Capture note"
        hint="How it was captured, and what the capture leaves out."
        optional
        rows={2}
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <SelectField
          name="reliability"
          label="Reliability of the source"
          hint="Judge who says it."
          emptyLabel="Not graded"
          choices={choicesOf(RELIABILITY_LABELS)}
          optional
        />
        <SelectField
          name="credibility"
          label="Credibility of the information"
          hint="Judge what is said, apart from who says it."
          emptyLabel="Not graded"
          choices={choicesOf(CREDIBILITY_LABELS)}
          optional
        />
      </div>
      <InternalNotesField />
    </>
  );
}
