/** Whether this names an IANA time zone (a place or UTC, not a bare offset such as +03:00). */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * Time zones as options of a select, UTC first.
 * @param chosen a zone to offer in any case: an older name for one of them, kept from an earlier entry
 */
export function timeZoneOptions(chosen: string | null = null): { value: string; label: string }[] {
  const known = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  const names = chosen && !known.includes(chosen) ? [chosen, ...known] : known;
  return names.map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
