import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { CHANGE_LABELS } from "@/lib/features/exports/labels";
import type { ChangeCounts, ChangedFact, ChangeKind } from "@/lib/features/exports/types/living";

const KINDS: readonly ChangeKind[] = ["changed", "removed", "added"];

type ExportChangesProps = { changes: ChangedFact[]; counts: ChangeCounts };

/** What is no longer as an export told it: field by field, each with the way to its record. */
export function ExportChanges({ changes, counts }: ExportChangesProps) {
  return KINDS.filter((kind) => counts[kind] > 0).map((kind) => {
    const shown = changes.filter(({ change }) => change === kind);
    const more = counts[kind] - shown.length;
    return (
      <PageSection key={kind} title={CHANGE_LABELS[kind]} count={counts[kind]}>
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
            <Line key={line.label} line={line} />
          ))}
        </dl>
      ) : null}
    </li>
  );
}

function Line({ line: { label, from, to } }: { line: ChangedFact["lines"][number] }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0 break-words">
        {from.length > 0 ? (
          <del className="block text-ink-soft">
            <VisuallyHidden>In the export: </VisuallyHidden>
            <Words lines={from} />
          </del>
        ) : null}
        {to.length > 0 ? (
          <ins className="block no-underline">
            <VisuallyHidden>Now: </VisuallyHidden>
            <Words lines={to} />
          </ins>
        ) : null}
      </dd>
    </div>
  );
}

function Words({ lines }: { lines: string[] }) {
  return lines.map((line, index) => (
    <bdi key={index} dir="auto" className="block whitespace-pre-line">
      {line}
    </bdi>
  ));
}
