import { ChangeLine } from "@/components/ui/change-line";
import { Disclosure } from "@/components/ui/disclosure";
import { LocalTime } from "@/components/ui/local-time";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import {
  ERASED_WORDS,
  RESTRICTED_WORDS,
  TRAIL_SUBJECT_LABELS,
} from "@/lib/features/audit-log/labels";
import type { TrailDeed, TrailEntry } from "@/lib/features/audit-log/types";
import { actionWords } from "@/lib/features/history/rules";

/** The trail, newest first: each entry with its number, who did what to which record, and its hash. */
export function TrailList({ entries }: { entries: TrailEntry[] }) {
  return (
    <ol className="border-b border-hairline">
      {entries.map((entry) => (
        <li
          key={entry.seq}
          className="grid gap-x-6 gap-y-1 border-t border-hairline py-3 sm:grid-cols-[5rem_minmax(0,1fr)]"
        >
          <p className="text-ink-soft tabular-nums">
            <VisuallyHidden>Entry </VisuallyHidden>
            {Number(entry.seq).toLocaleString("en-GB")}
          </p>
          <div className="min-w-0">
            {entry.deed ? <Deed deed={entry.deed} entry={entry} /> : <Reference entry={entry} />}
            <p className="mt-2 font-mono text-xs break-all text-ink-soft">
              <VisuallyHidden>Hash </VisuallyHidden>
              {entry.hash}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

const When = ({ at }: TrailEntry) => (
  <span className="text-ink-soft">
    <LocalTime instant={at.toISOString()} />
  </span>
);

function Reference({ entry }: { entry: TrailEntry }) {
  return (
    <p>
      <span className="italic">{RESTRICTED_WORDS}</span> <When {...entry} />
    </p>
  );
}

function Deed({ deed, entry }: { deed: TrailDeed; entry: TrailEntry }) {
  return (
    <>
      <p>
        <bdi className="font-medium">{deed.actorName}</bdi> {actionWords(deed.action)}{" "}
        <When {...entry} />
      </p>
      <p className="min-w-0 break-words">
        <Subject deed={deed} />
      </p>
      {entry.level === "erased" ? (
        <p className="text-sm text-ink-soft">{ERASED_WORDS}</p>
      ) : (
        <Changes deed={deed} />
      )}
    </>
  );
}

function Subject({ deed: { subject, about } }: { deed: TrailDeed }) {
  const kind = TRAIL_SUBJECT_LABELS[subject.kind];
  const name = subject.name ? <bdi dir="auto">{subject.name}</bdi> : null;
  // A statement has no name but what it is: “Statement, 1 August 2024”.
  const words = subject.name?.startsWith(`${kind},`) ? (
    name
  ) : (
    <>
      {kind}
      {name ? <>: {name}</> : null}
    </>
  );
  return (
    <>
      {subject.path ? <TextLink href={subject.path}>{words}</TextLink> : words}
      {about ? <span className="block text-ink-soft">{about}</span> : null}
    </>
  );
}

function Changes({ deed: { changes } }: { deed: TrailDeed }) {
  if (changes.length === 0) return null;
  const count = changes.length === 1 ? "1 field" : `${changes.length} fields`;
  return (
    <Disclosure label={count} open={changes.length <= 2} className="mt-1">
      <dl className="mt-1 grid gap-2">
        {changes.map((line) => (
          <ChangeLine key={line.label} {...line} />
        ))}
      </dl>
    </Disclosure>
  );
}
