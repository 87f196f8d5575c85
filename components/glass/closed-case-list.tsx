import { TextLink } from "@/components/ui/text-link";
import type { ClosedCase } from "@/lib/features/glass/types";

type ClosedCaseListProps = { cases: ClosedCase[]; open: ReadonlySet<string> };

/** Restricted cases of other teams: a reference, and the way to open it. */
export function ClosedCaseList({ cases, open }: ClosedCaseListProps) {
  return (
    <ul className="max-w-xl border-b border-hairline">
      {cases.map(({ id, reference }) => (
        <li
          key={id}
          className="flex items-baseline justify-between gap-6 border-t border-hairline py-2"
        >
          <span className="tabular-nums">{reference}</span>
          {open.has(id) ? (
            <span className="text-ink-soft">Open to you now</span>
          ) : (
            <TextLink href={`/admin/glass/${id}`}>
              Open to read<span className="sr-only"> {reference}</span>
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}
