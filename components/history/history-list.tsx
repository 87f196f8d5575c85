import { Disclosure } from "@/components/ui/disclosure";
import { LocalTime } from "@/components/ui/local-time";
import { changeWords, fieldLabel } from "@/lib/features/history/rules";
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
          </p>
          <Changes entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** "statement.added" → "added this". */
function actionWords(action: string): string {
  const verb = action.split(".")[1] ?? action;
  return verb.replaceAll("-", " ") + (verb.includes("-") ? "" : " this");
}

function Changes({ entry }: { entry: HistoryEntry }) {
  const changes = Object.entries(entry.changes);
  if (changes.length === 0) return null;
  const count = changes.length === 1 ? "1 field" : `${changes.length} fields`;
  return (
    <Disclosure label={count} open={changes.length <= 3} className="mt-1">
      <dl className="mt-1 grid gap-2">
        {changes.map(([field, { from, to }]) => (
          <div key={field} className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="text-ink-soft">{fieldLabel(field)}</dt>
            <dd dir="auto" className="min-w-0 whitespace-pre-line">
              {from === null ? null : <del className="block text-ink-soft">{changeWords(from)}</del>}
              {to === null ? null : <ins className="block no-underline">{changeWords(to)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
