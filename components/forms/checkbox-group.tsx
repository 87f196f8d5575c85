"use client";

import type { Choice } from "@/components/forms/choice";
import { ChoiceRow } from "@/components/forms/choice-row";
import type { FieldProps } from "@/components/forms/field";
import { Fieldset } from "@/components/forms/fieldset";
import { useFormField } from "@/components/forms/use-form-field";
import { classNames } from "@/components/ui/class-names";

type CheckboxGroupProps = FieldProps & { choices: Choice[]; columns?: 1 | 2 };

/** Any number of a closed list; each ticked box submits its value under the one name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, choices, columns = 1 } = props;
  const field = useFormField(name, { hasHint: Boolean(props.hint) });
  return (
    <Fieldset {...props} field={field}>
      <div className={classNames(columns === 2 && "max-w-measure gap-x-8 sm:grid sm:grid-cols-2")}>
        {choices.map(({ value, label, hint }) => (
          <ChoiceRow
            key={value}
            label={label}
            hint={hint}
            input={{
              id: `${name}-${value}`,
              name,
              value,
              type: "checkbox",
              defaultChecked: field.texts.includes(value),
            }}
          />
        ))}
      </div>
    </Fieldset>
  );
}
