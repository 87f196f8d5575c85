import { Fragment } from "react";

import type { MarkedText } from "@/lib/features/search/types";

/** A text with the words that were searched for set off; its pieces are text, never markup. */
export function Marked({ pieces }: { pieces: MarkedText[] }) {
  return pieces.map(({ text, marked }, index) =>
    marked ? (
      <mark key={index} className="bg-wash font-semibold text-inherit">
        {text}
      </mark>
    ) : (
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}
