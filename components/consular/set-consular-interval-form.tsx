"use client";

import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import { setConsularIntervalAction } from "@/lib/features/consular/actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type SetConsularIntervalFormProps = {
  opening: FormOpening;
  cancelHref: string;
  version: number;
  /** The interval in force when this case has none of its own. */
  usual: number;
};

/** Sets after how many days a consular visit is expected in this case. */
export function SetConsularIntervalForm(props: SetConsularIntervalFormProps) {
  return (
    <RecordForm
      opening={props.opening}
      cancelHref={props.cancelHref}
      version={props.version}
      action={setConsularIntervalAction}
      submitLabel="Save interval"
    >
      <TextField
        name="consularIntervalDays"
        label="Days between consular visits"
        hint={`Leave it empty for the ${props.usual.toLocaleString("en-GB")} days set for all cases.`}
        optional
        width="xs"
        inputMode="numeric"
      />
    </RecordForm>
  );
}
