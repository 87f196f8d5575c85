import type { ReactNode } from "react";

type Definition = { term: ReactNode; key?: string; value: ReactNode };

type DefinitionListProps = {
  items: Definition[];
  /** What stands for a missing value; entries are shown, not hidden, so that gaps are seen. */
  missing?: string;
};

function isMissing(value: ReactNode): boolean {
  return value === null || value === undefined || value === "" || value === false;
}

/** Facts in two aligned columns, divided by hairlines; one column on a narrow screen. */
export function DefinitionList({ items, missing = "Not recorded" }: DefinitionListProps) {
  return (
    <dl className="border-b border-hairline">
      {items.map(({ term, key, value }, index) => (
        <div
          key={key ?? (typeof term === "string" ? term : index)}
          className="grid gap-x-6 border-t border-hairline py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0">
            {isMissing(value) ? <span className="text-ink-soft">{missing}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
