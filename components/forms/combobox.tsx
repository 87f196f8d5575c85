"use client";

import { useState, type ReactNode } from "react";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { X } from "lucide-react";
import { AddNew } from "@/components/forms/add-new";
import { ComboboxPopup } from "@/components/forms/combobox-popup";
import { Field, labelId, type FieldProps } from "@/components/forms/field";
import { NamesakeChoices } from "@/components/forms/namesake-choices";
import { useFormContext } from "@/components/forms/form-context";
import type { Option, OptionSearch } from "@/components/forms/option";
import { useFormField } from "@/components/forms/use-form-field";
import { useOptionSearch } from "@/components/forms/use-option-search";
import { usePickedOption } from "@/components/forms/use-picked-option";
import { useHydrated } from "@/components/ui/use-hydrated";

type ComboboxProps = FieldProps & {
  search: OptionSearch;
  /** What is looked for, in the plural: “people”. */
  noun: string;
  /** The record chosen at first, where the form's `initialValues` do not hold it. */
  initial?: Option | null;
  /** Records that all go by the name typed, for the user to tell apart. */
  choices?: Option[];
  /** Fields of a new record; `name` is the prefix of their names, such as `newSpeaker`. */
  addNew?: { name: string; mainField: string; label: string; fields: ReactNode };
  /** Told which record is picked, and when the pick is undone. */
  onPick?: (option: Option | null) => void;
};

/**
 * Picks a record by its name. Submits `{name}.id`, and the words typed as `{name}.label`. Without
 * scripts only the label is sent, and the server finds the record by it.
 */
export function Combobox(props: ComboboxProps) {
  const { name, search, noun, initial, addNew, onPick } = props;
  const { reportChange } = useFormContext();
  const field = useFormField(name, {
    hasHint: Boolean(props.hint),
    alsoErrorsOf: [`${name}.id`, `${name}.label`],
  });
  const { picked, pick, text, setText, choices } = usePickedOption(name, initial, props.choices);
  const choose = (option: Option | null) => {
    pick(option);
    onPick?.(option);
  };
  const { result, lookUp } = useOptionSearch(search);
  const [open, setOpen] = useState(false);
  const hydrated = useHydrated();
  const pickedId = `${name}-picked`;
  const describedBy = [field.control["aria-describedby"], picked?.description && pickedId];

  return (
    <Field {...props} field={field}>
      <Autocomplete.Root
        items={result.kind === "found" ? result.options : []}
        filter={null}
        autoHighlight
        open={open}
        onOpenChange={setOpen}
        value={text}
        itemToStringValue={(option: Option) => option.label}
        onValueChange={(next, { reason, cancel }) => {
          // Esc closes the list; it must not also wipe what was typed.
          if (reason === "escape-key") return cancel();
          setText(next);
          reportChange();
          if (reason === "item-press") return;
          if (picked && next !== picked.label) choose(null);
          lookUp(next);
        }}
      >
        <Autocomplete.InputGroup className="relative max-w-measure">
          <Autocomplete.Input
            {...field.control}
            // The open list hides the rest of the page from screen readers, the label included.
            aria-labelledby={labelId(name)}
            name={`${name}.label`}
            aria-describedby={describedBy.filter(Boolean).join(" ") || undefined}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            className="control pr-9"
          />
          {hydrated ? (
            <Autocomplete.Clear
              aria-label="Clear"
              className="absolute inset-y-0 right-0 inline-flex w-9 items-center justify-center text-ink-soft hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </Autocomplete.Clear>
          ) : null}
        </Autocomplete.InputGroup>
        <ComboboxPopup
          result={result}
          noun={noun}
          onPick={(option) => {
            choose(option);
            reportChange();
          }}
        />
      </Autocomplete.Root>
      {picked?.description ? (
        <p id={pickedId} className="mt-1 text-sm text-ink-soft">
          {picked.description}
        </p>
      ) : null}
      {choices.length > 0 ? (
        <NamesakeChoices name={name} choices={choices} />
      ) : hydrated ? (
        <input type="hidden" name={`${name}.id`} value={picked?.id ?? ""} readOnly />
      ) : null}
      {addNew ? <AddNew {...addNew} /> : null}
    </Field>
  );
}
