"use client";

import { Checkbox } from "@/components/forms/checkbox";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { ColumnRow } from "@/components/imports/column-row";
import { mapColumnsAction } from "@/lib/features/imports/actions";
import { FIELDS } from "@/lib/features/imports/rules/fields";
import { headingOf } from "@/lib/features/imports/rules/match-columns";
import type { ImportView } from "@/lib/features/imports/types";
import type { FormOpening } from "@/lib/forms/form-opening";

type MapColumnsFormProps = {
  opening: FormOpening;
  found: Pick<ImportView, "kind" | "header" | "samples" | "version">;
};

/** Says what each column of a file holds, and has its rows checked. */
export function MapColumnsForm({ opening, found }: MapColumnsFormProps) {
  const { kind, header, samples, version } = found;
  const choices = FIELDS[kind].map(({ name, label, required }) => ({
    value: name,
    label: required ? `${label} (needed)` : label,
  }));
  return (
    <RecordForm
      opening={opening}
      action={mapColumnsAction}
      submitLabel="Check the rows"
      cancelHref="/imports"
      version={version}
    >
      <ul className="border-b border-hairline">
        {header.map((_, at) => (
          <ColumnRow
            key={at}
            name={`columns.${at}`}
            heading={headingOf(header, at)}
            samples={samples[at] ?? []}
            choices={choices}
          />
        ))}
      </ul>
      <SelectField
        name="keyColumn"
        label="Column with a reference of each row"
        hint="A number or code that stays the same whenever the file is sent again: then the row changes the record it became, instead of adding another. What the record is known by (a name, a statement’s words, a contact’s day) is changed on the record itself."
        emptyLabel="None: a row is known again only when all of it is the same"
        choices={header.map((_, at) => ({ value: String(at), label: headingOf(header, at) }))}
        width="lg"
      />
      {kind === "people" ? null : (
        <Checkbox
          name="addPeople"
          label="Add people whom nobody on file is called"
          hint="Without this, a row that names somebody unknown is bad. Check the spelling of names first."
        />
      )}
    </RecordForm>
  );
}
