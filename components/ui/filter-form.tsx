import type { ReactNode } from "react";

import { Button, ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

type FilterFormProps = {
  /** Address of the list; filters become its query. */
  path: string;
  label: string;
  /** Whether any filter is set, so that there is something to clear. */
  active: boolean;
  /** Parameters to keep that no field of the form sets, such as the sort. */
  keep?: Record<string, string | undefined>;
  submitLabel?: string;
  children: ReactNode;
};

/** The filters of a list as a plain GET form: works without scripts, and the address can be shared. */
export function FilterForm(props: FilterFormProps) {
  const { path, label, active, keep = {}, submitLabel = "Filter", children } = props;
  return (
    <form
      action={path}
      role="search"
      aria-label={label}
      data-print="hide"
      className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hairline py-3"
    >
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {children}
      <div className="flex gap-2">
        <Button type="submit">{submitLabel}</Button>
        {active ? (
          <ButtonLink href={path} variant="quiet">
            Clear
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

type FilterFieldProps = { name: string; label: string; value: string | undefined };

function FilterField({
  name,
  label,
  children,
}: {
  name: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0 max-sm:basis-full">
      <label htmlFor={`filter-${name}`} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      {children}
    </div>
  );
}

/** A filter typed as words or, with `type="date"`, as a day. */
export function FilterInput(props: FilterFieldProps & { type?: "search" | "date" }) {
  const { name, value, type = "search" } = props;
  return (
    <FilterField {...props}>
      <input
        id={`filter-${name}`}
        name={name}
        type={type}
        defaultValue={value}
        className={classNames("control max-sm:w-full", type === "search" && "sm:w-56")}
      />
    </FilterField>
  );
}

/** A filter chosen from a list; the first choice is no filter. */
export function FilterSelect(
  props: FilterFieldProps & { choices: { value: string; label: string }[]; all: string },
) {
  const { name, value, choices, all } = props;
  return (
    <FilterField {...props}>
      <select
        id={`filter-${name}`}
        name={name}
        defaultValue={value ?? ""}
        className="control max-sm:w-full sm:max-w-56"
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FilterField>
  );
}
