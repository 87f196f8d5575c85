/** What Next gives a page for its query string. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value a name: of a repeated one, the first. Empty values are left out. */
export function firstValues(params: Awaited<SearchParams>): Record<string, string> {
  const entries = Object.entries(params).map(
    ([name, value]) => [name, [value].flat()[0] ?? ""] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

/**
 * The address of a list with some of its parameters changed; undefined removes one. Changing
 * anything but the cursor goes back to the first page.
 */
export function listHref(
  path: string,
  current: Record<string, string>,
  changes: Record<string, string | undefined>,
): string {
  const params = new URLSearchParams();
  const next = { ...current, after: undefined, before: undefined, ...changes };
  for (const [name, value] of Object.entries(next)) {
    if (value) params.set(name, value);
  }
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
