import type { ReactNode } from "react";

import { Disclosure } from "@/components/ui/disclosure";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { CITABLE_NOUN_LABELS, CITATION_ABOUT_LABELS } from "@/lib/features/sources/labels";
import { noteAnchor, passageAnchor } from "@/lib/features/sources/rules/reader-address";
import type { MarginNote } from "@/lib/features/sources/types/reading";

/** More notes to one paragraph than this would push the text apart. */
const SHOWN = 8;

type MarginNotesProps = {
  notes: MarginNote[];
  /** What can be done to a citation, where there is anything. */
  actions: (note: MarginNote) => ReactNode;
};

/** What the passages that begin in a paragraph are cited for, beside it or, on a narrow screen, below. */
export function MarginNotes({ notes, actions }: MarginNotesProps) {
  const [shown, rest] = [notes.slice(0, SHOWN), notes.slice(SHOWN)];
  return (
    <div className="border-s-2 border-hairline ps-3 text-sm">
      <NoteList notes={shown} actions={actions} />
      {rest.length > 0 ? (
        <Disclosure label={`${rest.length.toLocaleString("en-GB")} more here`}>
          <NoteList notes={rest} actions={actions} />
        </Disclosure>
      ) : null}
    </div>
  );
}

function NoteList({ notes, actions }: MarginNotesProps) {
  return (
    <ol className="grid gap-1.5">
      {notes.map((note) => (
        <li
          key={note.id}
          id={noteAnchor(note.id)}
          className="grid scroll-mt-24 grid-cols-[auto_minmax(0,1fr)] gap-x-2 target:bg-wash"
        >
          <a
            href={`#${passageAnchor(note.id)}`}
            aria-label={`Passage ${note.number}`}
            className="inline-flex min-h-6 min-w-6 items-start justify-center text-link tabular-nums hover:underline"
          >
            {note.number}
          </a>
          <div className="min-w-0">
            <TextLink href={note.claim.href} subtle>
              <NativeName>{note.claim.title}</NativeName>
            </TextLink>
            <NoteDetail note={note} />
            {actions(note)}
          </div>
        </li>
      ))}
    </ol>
  );
}

function NoteDetail({ note: { claim, noun } }: { note: MarginNote }) {
  const purpose =
    claim.about === "date" ? `cited for ${CITATION_ABOUT_LABELS.date.toLowerCase()}` : null;
  const words = [noun && CITABLE_NOUN_LABELS[noun], claim.detail, purpose]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      {words ? <span className="block text-ink-soft">{words}</span> : null}
      {claim.note ? (
        <span dir="auto" className="block text-ink-soft">
          {claim.note}
        </span>
      ) : null}
    </>
  );
}
