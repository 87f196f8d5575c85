import { KeyboardSelection } from "@/components/sources/reader/keyboard-selection";
import { NoteActions } from "@/components/sources/reader/note-actions";
import { ReaderParts } from "@/components/sources/reader/reader-parts";
import { ReaderText } from "@/components/sources/reader/reader-text";
import { SelectionBar } from "@/components/sources/reader/selection-bar";
import { TextLink } from "@/components/ui/text-link";
import { readerHref, TEXT_ANCHOR } from "@/lib/features/sources/rules/reader-address";
import type { SourceView } from "@/lib/features/sources/types";
import type { ReadingView } from "@/lib/features/sources/types/reading";

type TextBodyProps = {
  source: SourceView;
  reading: ReadingView;
  params: Record<string, string>;
  may: { addStatement: boolean; addContact: boolean; cite: boolean };
};

/** The text itself: to be read, or, when asked for, in a box to select words with the keyboard. */
export function TextBody({ source, reading, params, may }: TextBodyProps) {
  const { id: sourceId, language } = source;
  const { capture, part } = reading;
  const captureId = capture.id;
  const byKeyboard = params.select === "keyboard" && may.cite;
  const parts = <ReaderParts sourceId={sourceId} reading={reading} />;
  const place = { sourceId, captureId, language, may };
  return (
    <>
      <p className="text-sm text-ink-soft" data-print="hide">
        {reading.citationCount === 0
          ? "No passage is cited yet. "
          : `${reading.citationCount.toLocaleString("en-GB")} cited ${reading.citationCount === 1 ? "passage" : "passages"}. `}
        {may.cite && !byKeyboard ? (
          <>
            Select words with the mouse to cite them, or{" "}
            <TextLink
              href={readerHref(sourceId, { captureId, part, select: "keyboard" }, TEXT_ANCHOR)}
            >
              select with the keyboard
            </TextLink>
            .
          </>
        ) : null}
        {byKeyboard ? (
          <TextLink href={readerHref(sourceId, { captureId, part }, TEXT_ANCHOR)}>
            Back to reading
          </TextLink>
        ) : null}
      </p>
      {parts}
      {byKeyboard ? (
        <KeyboardSelection {...place} text={reading.text} start={reading.stretch.start} />
      ) : (
        <div>
          <ReaderText
            reading={reading}
            language={language}
            noteActions={(note) => (
              <NoteActions {...{ sourceId, captureId, note, openedId: params.citation }} />
            )}
          />
          {may.cite ? <SelectionBar {...place} /> : null}
        </div>
      )}
      {parts}
    </>
  );
}
