"use client";

import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ROLE_LABELS } from "@/lib/features/users/labels";
import { editSettingsAction } from "@/lib/features/settings/actions";
import { SETTINGS_FIELD_LABELS } from "@/lib/features/settings/labels";
import { choicesOf } from "@/lib/forms/choices";
import type { FormOpening } from "@/lib/forms/form-opening";

type EditSettingsFormProps = { opening: FormOpening; version: number; cancelHref: string };

/** Changes what holds for the whole workspace. */
export function EditSettingsForm(frame: EditSettingsFormProps) {
  return (
    <RecordForm {...frame} action={editSettingsAction} submitLabel="Save settings">
      <TextField
        name="organisationName"
        label={SETTINGS_FIELD_LABELS.organisationName}
        hint="Printed at the head of summaries."
        optional
      />
      <TextArea
        name="letterhead"
        label={SETTINGS_FIELD_LABELS.letterhead}
        hint="Address, telephone, web site: the lines under the name."
        optional
        rows={4}
      />
      <TextField
        name="silenceThresholdDays"
        label={SETTINGS_FIELD_LABELS.silenceThresholdDays}
        hint="When no official has spoken of somebody for so long, the lead of the case gets a task. A case can have a number of its own."
        inputMode="numeric"
        width="xs"
      />
      <TextField
        name="consularIntervalDays"
        label={SETTINGS_FIELD_LABELS.consularIntervalDays}
        hint="A longer time without a visit is shown as a gap. A case can have a number of its own."
        inputMode="numeric"
        width="xs"
      />
      <TextField
        name="anchorAddress"
        label={SETTINGS_FIELD_LABELS.anchorAddress}
        hint="Somebody outside, who keeps what arrives. Once a day they get a number and a hash, no names: with it a trail that was cut off or rewritten is found. Needs a mail server."
        type="email"
        optional
      />
      <TextField
        name="glassMinutes"
        label={SETTINGS_FIELD_LABELS.glassMinutes}
        hint="Breaking the glass: with a reason, to be read only, and the team is told. 60 when left empty."
        inputMode="numeric"
        width="xs"
        optional
      />
      <CheckboxGroup
        name="secondStepRoles"
        label={SETTINGS_FIELD_LABELS.secondStepRoles}
        hint="A code from an app on the telephone, after the password. Whoever has one of these roles and no such app is led to set it up at their next page, before anything else: you too."
        choices={choicesOf(ROLE_LABELS)}
      />
    </RecordForm>
  );
}
