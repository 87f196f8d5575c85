import { Disclosure } from "@/components/ui/disclosure";
import { LocalTime } from "@/components/ui/local-time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { actionWords } from "@/lib/features/history/rules";
import type { ChangeLine, HistoryEntry } from "@/lib/features/history/types";

/** What was done to a record, newest first: who, when, and each field from what to what. */
export function HistoryList({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol className="border-b border-hairline">
      {entries.map((entry) => (
        <li key={entry.id} className="border-t border-hairline py-3">
          <p>
            <bdi className="font-medium">{entry.actorName}</bdi> {actionWords(entry.action)}{" "}
            <span className="text-ink-soft">
              <LocalTime instant={entry.at.toISOString()} />
            </span>
            {entry.about ? <span className="block">{entry.about}</span> : null}
          </p>
          <Changes entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Changes({ entry: { changes } }: { entry: HistoryEntry }) {
  if (changes.length === 0) return null;
  const count = changes.length === 1 ? "1 field" : `${changes.length} fields`;
  return (
    <Disclosure label={count} open={changes.length <= 3} className="mt-1">
      <dl className="mt-1 grid gap-2">
        {changes.map((line) => (
          <Change key={line.label} line={line} />
        ))}
      </dl>
    </Disclosure>
  );
}

function Change({ line: { label, from, to } }: { line: ChangeLine }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0 break-words">
        {from.length > 0 ? (
          <del className="block text-ink-soft">
            <VisuallyHidden>Before: </VisuallyHidden>
            <Words lines={from} />
          </del>
        ) : null}
        {to.length > 0 ? (
          <ins className="block no-underline">
            <VisuallyHidden>After: </VisuallyHidden>
            <Words lines={to} />
          </ins>
        ) : null}
      </dd>
    </div>
  );
}

/** Each entry of a list on a line of its own, in the direction of its own script. */
function Words({ lines }: { lines: string[] }) {
  return lines.map((line, index) => (
    <bdi key={index} dir="auto" className="block whitespace-pre-line">
      {line}
    </bdi>
  ));
}
