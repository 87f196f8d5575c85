"use client";

import { ChoiceRow } from "@/components/forms/choice-row";
import type { Option } from "@/components/forms/option";
import { useFormField } from "@/components/forms/use-form-field";

/** Several records go by the name typed: which one is meant? Works without scripts. */
export function NamesakeChoices({ name, choices }: { name: string; choices: Option[] }) {
  const idName = `${name}.id`;
  const { text } = useFormField(idName);
  return (
    <fieldset id={idName} className="mt-3">
      <legend className="mb-1 text-sm font-medium">Which one do you mean?</legend>
      {choices.map(({ id, label, description }) => (
        <ChoiceRow
          key={id}
          label={<bdi dir="auto">{label}</bdi>}
          hint={description}
          input={{
            id: `${idName}-${id}`,
            name: idName,
            value: id,
            type: "radio",
            defaultChecked: text === id,
          }}
        />
      ))}
    </fieldset>
  );
}
