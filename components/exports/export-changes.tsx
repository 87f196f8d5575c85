import { ChangeLine } from "@/components/ui/change-line";
import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import { CHANGE_LABELS } from "@/lib/features/exports/labels";
import type { ChangeCounts, ChangedFact, ChangeKind } from "@/lib/features/exports/types/living";

const KINDS: readonly ChangeKind[] = ["changed", "removed", "added"];

const SIDES = { from: "In the export", to: "Now" } as const;

type ExportChangesProps = { changes: ChangedFact[]; counts: ChangeCounts };

/** What is no longer as an export told it: field by field, each with the way to its record. */
export function ExportChanges({ changes, counts }: ExportChangesProps) {
  return KINDS.filter((kind) => counts[kind] > 0).map((kind) => {
    const shown = changes.filter(({ change }) => change === kind);
    const more = counts[kind] - shown.length;
    return (
      <PageSection key={kind} title={CHANGE_LABELS[kind]} count={counts[kind]} capped={false}>
        <ul className="border-b border-hairline">
          {shown.map((fact) => (
            <Fact key={`${fact.type}-${fact.id}`} fact={fact} />
          ))}
        </ul>
        {more > 0 ? (
          <p className="mt-2 text-ink-soft">And {more.toLocaleString("en-GB")} more.</p>
        ) : null}
      </PageSection>
    );
  });
}

function Fact({ fact: { label, href, lines } }: { fact: ChangedFact }) {
  const name = <bdi dir="auto">{label}</bdi>;
  return (
    <li className="border-t border-hairline py-3">
      <p className="font-medium break-words">
        {href ? <TextLink href={href}>{name}</TextLink> : name}
      </p>
      {lines.length > 0 ? (
        <dl className="mt-1 grid gap-2">
          {lines.map((line) => (
            <ChangeLine key={line.label} {...line} sides={SIDES} />
          ))}
        </dl>
      ) : null}
    </li>
  );
}
