"use client";

import { useEffect, useRef, useState } from "react";

import { CiteLinks } from "@/components/sources/reader/cite-links";
import { countWords, selectedPlace } from "@/components/sources/reader/selected-place";
import type { Place } from "@/lib/text/quote-selector";

type SelectionBarProps = {
  sourceId: string;
  captureId: string;
  may: { addStatement: boolean; addContact: boolean; cite: boolean };
  reviewId?: string;
};

type Selected = Place & { words: string };

/** Appears when words of the captured text are selected, and says what they can be cited for. */
export function SelectionBar({ sourceId, captureId, may, reviewId }: SelectionBarProps) {
  const [selected, setSelected] = useState<Selected | null>(null);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const update = () => {
      // Focus that moves into the bar may empty the selection that the bar is about.
      if (bar.current?.contains(document.activeElement)) return;
      const selection = document.getSelection();
      const place = selectedPlace(selection);
      setSelected(place && { ...place, words: countWords(selection?.toString() ?? "") });
    };
    document.addEventListener("selectionchange", update);
    return () => document.removeEventListener("selectionchange", update);
  }, []);

  return (
    <div
      ref={bar}
      role="region"
      aria-label="Selected words"
      data-print="hide"
      onMouseDown={(event) => event.preventDefault()}
      className="sticky bottom-0 z-10 mt-4 empty:hidden"
    >
      {selected ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border border-rule bg-raised p-3 shadow-lifted">
          <p role="status">{`${selected.words}. ${reviewId ? "Mark as:" : "Cite for:"}`}</p>
          <CiteLinks {...{ sourceId, may, reviewId }} passage={{ captureId, ...selected }} />
        </div>
      ) : null}
    </div>
  );
}
