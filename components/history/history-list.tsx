import { ChangeLine } from "@/components/ui/change-line";
import { Disclosure } from "@/components/ui/disclosure";
import { LocalTime } from "@/components/ui/local-time";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { actionWords, restorePath } from "@/lib/features/history/rules";
import type { HistoryEntry } from "@/lib/features/history/types";

type HistoryListProps = {
  entries: HistoryEntry[];
  /** Whether the reader's role can put earlier values back. */
  mayRestore: boolean;
};

/** What was done to a record, newest first: who, when, and each field from what to what. */
export function HistoryList({ entries, mayRestore }: HistoryListProps) {
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
          <Changes entry={entry} mayRestore={mayRestore} />
        </li>
      ))}
    </ol>
  );
}

type ChangesProps = { entry: HistoryEntry; mayRestore: boolean };

function Changes({ entry, mayRestore }: ChangesProps) {
  const { changes } = entry;
  if (changes.length === 0) return null;
  const count = changes.length === 1 ? "1 field" : `${changes.length} fields`;
  const restorable = mayRestore ? entry.restorable : [];
  return (
    <Disclosure label={count} open={changes.length <= 3} className="mt-1">
      <dl className="mt-1 grid gap-2">
        {changes.map((line) => (
          <ChangeLine
            key={line.label}
            {...line}
            action={restorable
              .filter(({ label }) => label === line.label)
              .map(({ field, label }) => (
                <RestoreLink key={field} entry={entry.id} field={field} label={label} />
              ))}
          />
        ))}
      </dl>
      {restorable.length > 1 ? (
        <p className="mt-2 text-sm">
          <TextLink href={restorePath(entry.id)}>Restore all of this change</TextLink>
        </p>
      ) : null}
      {mayRestore && entry.kept ? (
        <p className="mt-2 max-w-measure text-sm text-ink-soft">{entry.kept}</p>
      ) : null}
    </Disclosure>
  );
}

function RestoreLink(props: { entry: string; field: string; label: string }) {
  return (
    <span className="block text-sm">
      <TextLink href={restorePath(props.entry, props.field)}>
        Restore the earlier value<VisuallyHidden> of {props.label}</VisuallyHidden>
      </TextLink>
    </span>
  );
}
