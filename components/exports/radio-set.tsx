import type { ReactNode } from "react";

type RadioSetProps = {
  name: string;
  legend: string;
  note?: ReactNode;
  choices: { value: string; label: string }[];
  /** What a choice means, under its name. */
  hints?: Record<string, string>;
  /** Null where the choice is left to whoever fills it in. */
  chosen: string | null;
  required?: boolean;
};

/** One choice of a few, all in sight. */
export function RadioSet({
  name,
  legend,
  note,
  choices,
  hints = {},
  chosen,
  required = false,
}: RadioSetProps) {
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{legend}</legend>
      {note ? <p className="mb-1.5 text-sm text-ink-soft">{note}</p> : null}
      {choices.map(({ value, label }) => (
        <div key={value} className="py-0.5">
          <label className="flex min-h-8 items-center gap-2.5">
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === chosen}
              required={required}
              aria-describedby={hints[value] ? `${name}-${value}-hint` : undefined}
            />
            {label}
          </label>
          {hints[value] ? (
            <p id={`${name}-${value}-hint`} className="ps-7 text-sm text-ink-soft">
              {hints[value]}
            </p>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
