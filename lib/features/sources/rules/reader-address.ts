type ReaderState = {
  captureId?: string | null | undefined;
  part?: number | undefined;
  citationId?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
  /** Selecting with the keyboard. */
  select?: "keyboard" | undefined;
};

/**
 * The address of a source's captured text at a version, part, citation or selected passage.
 * @param hash id of the element to scroll to
 */
export function readerHref(sourceId: string, state: ReaderState, hash: string): string {
  const named = {
    capture: state.captureId,
    part: state.part,
    citation: state.citationId,
    start: state.start,
    end: state.end,
    select: state.select,
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(named)) {
    if (value !== undefined && value !== null) params.set(name, String(value));
  }
  return `/sources/${sourceId}?${params.toString()}#${hash}`;
}

/** Ids of the parts of the page that links lead to. */
export const passageAnchor = (citationId: string) => `c-${citationId}`;
export const noteAnchor = (citationId: string) => `n-${citationId}`;
export const TEXT_ANCHOR = "text";
export const CITE_ANCHOR = "cite";

/** The address of a cited passage, scrolled to and marked. */
export function citedPassageHref(sourceId: string, captureId: string, citationId: string): string {
  return readerHref(sourceId, { captureId, citationId }, passageAnchor(citationId));
}

type Passage = { captureId: string; start: number; end: number };

/** The address of a form that begins with the words of a passage: "statements" or "contacts". */
export function citeInNewHref(noun: "statements" | "contacts", passage: Passage): string {
  const { captureId, start, end } = passage;
  return `/${noun}/new?capture=${captureId}&start=${start}&end=${end}`;
}
