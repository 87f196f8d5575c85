"use client";

import { useState, type ReactNode } from "react";

import { Combobox } from "@/components/forms/combobox";
import { useFormContext } from "@/components/forms/form-context";
import type { FormPickers } from "@/components/forms/form-pickers";
import { PickedId } from "@/components/forms/picked-id";
import { RadioGroup } from "@/components/forms/radio-group";
import { ShownWhen } from "@/components/forms/shown-when";
import { TextField } from "@/components/forms/text-field";
import { SPEAKER_KIND_LABELS } from "@/lib/features/statements/labels";
import { choicesOf } from "@/lib/forms/choices";
import { readText } from "@/lib/forms/form-values";

const ORGANISATION_HINT = "Choose one on file, or type the name of a new one.";

type SpeakerFieldsProps = { pickers: FormPickers; newSpeaker: ReactNode; speakerOffice: ReactNode };

/** Who spoke, in what office, and whose words they passed on. */
export function SpeakerFields({ pickers, newSpeaker, speakerOffice }: SpeakerFieldsProps) {
  const { values } = useFormContext();
  const [speakerId, setSpeakerId] = useState(() => readText(values, "speaker.id"));
  return (
    <>
      <RadioGroup
        name="speakerKind"
        label="Who is speaking?"
        inline
        choices={choicesOf(SPEAKER_KIND_LABELS)}
      />
      <ShownWhen name="speakerKind" is="person" fallback="person">
        <Combobox
          name="speaker"
          label="Speaker"
          hint="The office held that day is filled in from the person’s positions, unless you choose one."
          noun="people"
          search={pickers.searchPeople}
          addNew={{
            name: "newSpeaker",
            mainField: "fullName",
            label: "Add a new person",
            fields: newSpeaker,
          }}
          onPick={(person) => setSpeakerId(person?.id ?? "")}
        />
        <PickedId value={speakerId}>{speakerOffice}</PickedId>
      </ShownWhen>
      <ShownWhen name="speakerKind" is="unnamed" fallback="person">
        <TextField
          name="unnamedRole"
          label="How the source describes the speaker"
          hint="For example: a senior official"
        />
      </ShownWhen>
      <ShownWhen name="speakerKind" isNot="person" fallback="person">
        <Combobox
          name="speakerOrganisation"
          label="Organisation"
          hint={ORGANISATION_HINT}
          noun="organisations"
          search={pickers.searchOrganisations}
        />
      </ShownWhen>
      <Combobox
        name="relayedPerson"
        label="Whose words are passed on"
        hint="Only when the speaker relays somebody else’s words."
        optional
        noun="people"
        search={pickers.searchPeople}
      />
    </>
  );
}
