"use client";

import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Combobox } from "@/components/forms/combobox";
import type { FormParts } from "@/components/forms/form-parts";
import type { FormPickers } from "@/components/forms/form-pickers";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { Repeatable } from "@/components/forms/repeatable";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { SpeakerFields } from "@/components/statements/speaker-fields";
import {
  HOLDER_POSITION_LABELS,
  MENTION_LABELS,
  STATEMENT_CHANNEL_LABELS,
  STATEMENT_KIND_LABELS,
  WORDING_LABELS,
} from "@/lib/features/statements/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Every field of a statement, in the order in which a reader of a source meets them. */
export function StatementFields({ pickers, parts }: { pickers: FormPickers; parts: FormParts }) {
  return (
    <>
      <SpeakerFields
        pickers={pickers}
        newSpeaker={parts.newSpeaker}
        speakerOffice={parts.speakerOffice}
      />
      <PartialDateField
        name="saidOn"
        label="When it was said"
        hint="Only the year is needed. Leave it empty when the source gives no day."
        optional
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <SelectField
          name="channel"
          label="Where it was said"
          emptyLabel="Choose one"
          choices={choicesOf(STATEMENT_CHANNEL_LABELS)}
        />
        <TextField name="venue" label="Venue or programme" optional />
      </div>
      <TextArea
        name="text"
        label="What was said"
        hint="In the original language, exactly as in the source."
        quotation
        rows={5}
      />
      <RadioGroup
        name="wording"
        label="Are these the speaker’s own words?"
        choices={choicesOf(WORDING_LABELS)}
      />
      <SelectField name="language" label="Language" choices={pickers.languages} />
      <TextArea name="translation" label="English translation" optional rows={3} />
      <CheckboxGroup
        name="kinds"
        label="What kind of statement is it?"
        hint="Tick all that apply."
        optional
        columns={2}
        choices={choicesOf(STATEMENT_KIND_LABELS)}
      />
      <SelectField
        name="holderPosition"
        label="Position of the holding side"
        hint="Only for an official of whoever holds the person."
        optional
        emptyLabel="Not an official of the holding side"
        choices={choicesOf(HOLDER_POSITION_LABELS)}
      />
      <ConcernedCases pickers={pickers} />
    </>
  );
}

function ConcernedCases({ pickers }: { pickers: FormPickers }) {
  return (
    <Repeatable
      name="cases"
      label="Cases concerned"
      addLabel="Add another case"
      rowLabel={(number) => `Case ${number}`}
    >
      {(row) => (
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <Combobox
            name={`${row}.case`}
            label="Case"
            hint="Name of the person, or the reference"
            noun="cases"
            search={pickers.searchCases}
          />
          <SelectField
            name={`${row}.mention`}
            label="How it is mentioned"
            choices={choicesOf(MENTION_LABELS)}
          />
        </div>
      )}
    </Repeatable>
  );
}
