import type { Choice } from "@/components/forms/choice";
import { SelectField } from "@/components/forms/select-field";

type ColumnRowProps = { name: string; heading: string; samples: string[]; choices: Choice[] };

/** One column of a file: its heading, its first cells, and what it holds. */
export function ColumnRow({ name, heading, samples, choices }: ColumnRowProps) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-hairline py-3 sm:grid-cols-2">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">
          <bdi>{heading}</bdi>
        </p>
        {samples.length > 0 ? (
          <ul className="text-sm wrap-anywhere text-ink-soft">
            {samples.map((sample) => (
              <li key={sample}>
                <bdi>{sample}</bdi>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-sm text-ink-soft">Empty in the first rows</p>
        )}
      </div>
      <SelectField
        name={name}
        label={
          <>
            What <bdi>{heading}</bdi> holds
          </>
        }
        labelHidden
        emptyLabel="Leave this column out"
        choices={choices}
      />
    </li>
  );
}
