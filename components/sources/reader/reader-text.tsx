import type { ReactNode } from "react";

import { MarginNotes } from "@/components/sources/reader/margin-notes";
import { Segment } from "@/components/sources/reader/reader-segment";
import type { MarginNote, ReadingView } from "@/lib/features/sources/types/reading";

type ReaderTextProps = {
  reading: ReadingView;
  language: string;
  noteActions: (note: MarginNote) => ReactNode;
};

/** The paragraphs of a captured text, every cited passage marked, with their notes in the margin. */
export function ReaderText({ reading, language, noteActions }: ReaderTextProps) {
  return (
    <div data-reader className="grid gap-4">
      {reading.paragraphs.map(({ start, segments, notes }) => (
        <div
          key={start}
          className="grid gap-x-8 gap-y-2 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)]"
        >
          <p
            dir="auto"
            lang={language}
            className="font-serif text-quote leading-relaxed whitespace-pre-wrap"
          >
            {segments.map((segment) => (
              <Segment key={segment.start} segment={segment} />
            ))}
          </p>
          {notes.length > 0 ? <MarginNotes notes={notes} actions={noteActions} /> : null}
        </div>
      ))}
    </div>
  );
}
