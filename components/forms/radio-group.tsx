"use client";

import type { Choice } from "@/components/forms/choice";
import { ChoiceRow } from "@/components/forms/choice-row";
import type { FieldProps } from "@/components/forms/field";
import { Fieldset } from "@/components/forms/fieldset";
import { useFormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

type RadioGroupProps = FieldProps & { choices: Choice[]; inline?: boolean };

/** One of a few answers, all in view. Nothing is chosen until somebody chooses. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, choices, inline } = props;
  const field = useFormField(name, { hasHint: Boolean(props.hint) });
  return (
    <Fieldset {...props} field={field}>
      <div className={classNames(inline && "flex flex-wrap gap-x-6")}>
        {choices.map(({ value, label, hint }) => (
          <ChoiceRow
            key={value}
            label={label}
            hint={hint}
            input={{
              id: `${name}-${value}`,
              name,
              value,
              type: "radio",
              defaultChecked: field.text === value,
            }}
          />
        ))}
      </div>
    </Fieldset>
  );
}
