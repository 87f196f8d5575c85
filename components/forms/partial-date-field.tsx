"use client";

import { Checkbox } from "@/components/forms/checkbox";
import { DateBoxes } from "@/components/forms/date-boxes";
import type { FieldProps } from "@/components/forms/field";
import { Fieldset } from "@/components/forms/fieldset";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormContext } from "@/components/forms/form-context";
import { useFormField } from "@/components/forms/use-form-field";
import { Disclosure } from "@/components/ui/disclosure";
import type { DateMode, DateParts } from "@/lib/dates/date-parts";
import { hasAnyText, readPath } from "@/lib/forms/form-values";

const MODES: { value: DateMode; label: string }[] = [
  { value: "on", label: "On or in" },
  { value: "between", label: "Some day between" },
  { value: "lasting", label: "Lasting from … to" },
  { value: "since", label: "Since" },
  { value: "until", label: "Until" },
  { value: "unknown", label: "Not known" },
];

const PARTS: (keyof DateParts)[] = [
  ...(["mode", "day", "month", "year", "toDay", "toMonth", "toYear"] as const),
  ...(["approximate", "uncertain", "inferred", "asStated", "edtf"] as const),
];

type PartialDateFieldProps = FieldProps & {
  /** The kinds of date that make sense here; all of them unless said otherwise. */
  modes?: DateMode[];
};

/**
 * A date as precise as its source and no more. The second date shows when the kind of date has two
 * ends, or when something stands in it; the style sheet does that, so it needs no scripts.
 */
export function PartialDateField(props: PartialDateFieldProps) {
  const { name, modes } = props;
  const field = useFormField(name, {
    hasHint: Boolean(props.hint),
    alsoErrorsOf: PARTS.map((part) => `${name}.${part}`),
  });
  const mode = useFormField(`${name}.mode`);
  const describedBy = field.control["aria-describedby"];
  const offered = MODES.filter(
    ({ value }) => !modes || modes.includes(value) || value === mode.text,
  );
  const part = (key: keyof DateParts) => `${name}.${key}`;
  return (
    <Fieldset {...props} field={field}>
      <div className="group/date flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="w-48">
          <label htmlFor={part("mode")} className="sr-only">
            Kind of date
          </label>
          <select {...mode.control} defaultValue={mode.text || "on"} className="control">
            {offered.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <DateBoxes
          legend="Date, or first date"
          describedBy={describedBy}
          names={{ day: part("day"), month: part("month"), year: part("year") }}
          className="group-has-[option[value=unknown]:checked]/date:not-has-[input:not(:placeholder-shown)]:hidden"
        />
        <div className="flex min-w-0 items-end gap-x-3 not-group-has-[option:is([value=between],[value=lasting]):checked]/date:not-has-[input:not(:placeholder-shown)]:hidden">
          <span className="pb-2 text-ink-soft">
            <span className="hidden group-has-[option[value=between]:checked]/date:inline">
              and
            </span>
            <span className="group-has-[option[value=between]:checked]/date:hidden">to</span>
          </span>
          <DateBoxes
            legend="Second date"
            describedBy={describedBy}
            names={{ day: part("toDay"), month: part("toMonth"), year: part("toYear") }}
          />
        </div>
      </div>
      <HiddenField name={part("edtf")} />
      <DateDoubts name={name} />
    </Fieldset>
  );
}

/** How sure the date is, and the source's own words for it. Open when anything stands in it. */
function DateDoubts({ name }: { name: string }) {
  const { values, errors } = useFormContext();
  const asStated = useFormField(`${name}.asStated`);
  const doubts = ["approximate", "uncertain", "inferred", "asStated"].map(
    (key) => `${name}.${key}`,
  );
  const open = doubts.some((key) => hasAnyText(readPath(values, key)) || key in errors);
  return (
    <Disclosure label="How sure, and in the source’s words" open={open} className="mt-1.5">
      <div className="mt-1 flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="w-64 max-w-full">
          <label htmlFor={`${name}.asStated`} className="mb-0.5 block overline-label">
            As stated in the source, such as “Monday”
          </label>
          <input
            {...asStated.control}
            type="text"
            dir="auto"
            autoComplete="off"
            defaultValue={asStated.text}
            className="control"
          />
        </div>
        <div className="flex flex-wrap gap-x-5">
          <Checkbox name={`${name}.approximate`} label="Approximate" />
          <Checkbox name={`${name}.uncertain`} label="Uncertain" />
          <Checkbox name={`${name}.inferred`} label="Worked out, not stated" />
        </div>
      </div>
    </Disclosure>
  );
}
