"use client";

import { useEffect, useRef, useState } from "react";

import { CiteLinks } from "@/components/sources/reader/cite-links";
import { countWords } from "@/components/sources/reader/selected-place";
import { countCodePoints } from "@/lib/text/code-points";
import type { Place } from "@/lib/text/quote-selector";

type KeyboardSelectionProps = {
  sourceId: string;
  captureId: string;
  /** The text to select in, and where it begins in the whole captured text, in code points. */
  text: string;
  start: number;
  language: string;
  may: { addStatement: boolean; addContact: boolean; cite: boolean };
  reviewId?: string;
};

const PAUSE_MS = 400;

/** The same text in a box where words are selected with Shift and the arrow keys. */
export function KeyboardSelection(props: KeyboardSelectionProps) {
  const { sourceId, captureId, text, start, language, may, reviewId } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [said, setSaid] = useState("");

  useEffect(() => box.current?.focus(), []);
  useEffect(() => refuseChanges(box.current, text), [text]);
  useEffect(() => {
    // Read out when the selection rests, not at each key.
    const spoken = place ? wordsAt(text, place) : "";
    const timer = setTimeout(() => setSaid(spoken), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [place, text]);

  function update() {
    const { selectionStart = 0, selectionEnd = 0 } = box.current ?? {};
    setPlace(selectionStart < selectionEnd ? { start: selectionStart, end: selectionEnd } : null);
  }

  const passage = place && {
    captureId,
    start: start + countCodePoints(text.slice(0, place.start)),
    end: start + countCodePoints(text.slice(0, place.end)),
  };
  return (
    <div className="grid max-w-measure gap-3">
      <label htmlFor="keyboard-text" className="font-medium">
        Select words with Shift and the arrow keys, then press Tab
      </label>
      <textarea
        ref={box}
        id="keyboard-text"
        aria-readonly
        inputMode="none"
        spellCheck={false}
        autoComplete="off"
        rows={14}
        dir="auto"
        lang={language}
        defaultValue={text}
        onSelect={update}
        onKeyUp={update}
        className="control font-serif text-quote"
      />
      <p role="status" className="min-h-6 text-sm text-ink-soft">
        {said}
      </p>
      {passage ? <CiteLinks {...{ sourceId, passage, may, reviewId }} /> : null}
    </div>
  );
}

/**
 * Keeps the text as it is. A box marked read-only would do so too, but browsers then take the cursor
 * away, and with it the way to select without a mouse.
 */
function refuseChanges(box: HTMLTextAreaElement | null, text: string) {
  const refuse = (event: Event) => event.preventDefault();
  const restore = () => {
    // What an input method composes cannot be refused beforehand.
    if (box && box.value !== text) box.value = text;
  };
  box?.addEventListener("beforeinput", refuse);
  box?.addEventListener("input", restore);
  return () => {
    box?.removeEventListener("beforeinput", refuse);
    box?.removeEventListener("input", restore);
  };
}

const LONGEST_SAID = 60;

/** "12 words selected: “We have not … you.”" */
function wordsAt(text: string, { start, end }: Place): string {
  const words = text.slice(start, end).trim();
  const short =
    words.length > 2 * LONGEST_SAID
      ? `${words.slice(0, LONGEST_SAID)} … ${words.slice(-LONGEST_SAID)}`
      : words;
  return `${countWords(words)}: “${short.toWellFormed()}”`;
}
