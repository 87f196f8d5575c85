import { ChangeLine } from "@/components/ui/change-line";
import { Disclosure } from "@/components/ui/disclosure";
import { LocalTime } from "@/components/ui/local-time";
import { actionWords } from "@/lib/features/history/rules";
import type { HistoryEntry } from "@/lib/features/history/types";

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
          <ChangeLine key={line.label} {...line} />
        ))}
      </dl>
    </Disclosure>
  );
}
