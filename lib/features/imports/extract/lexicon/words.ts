/** The words of a list written out between blanks and line breaks. */
export function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
