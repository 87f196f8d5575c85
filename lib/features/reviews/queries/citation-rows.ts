import type { FormValues } from "@/lib/forms/form-state";
import { sliceByCodePoints } from "@/lib/text/code-points";
import type { Place } from "@/lib/text/quote-selector";

type Captured = { id: string; text: string; source: { id: string; title: string } };

/** The words of an entry as the first citation of a form. */
export function citationRows(capture: Captured, { start, end }: Place): FormValues[] {
  const { id, title } = capture.source;
  return [
    {
      source: { id, label: title },
      ...{ about: "record", captureId: capture.id, note: "" },
      exactWords: sliceByCodePoints(capture.text, start, end),
      ...{ start: String(start), end: String(end) },
    },
  ];
}
