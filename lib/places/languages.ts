import languages from "iso-639-1";

const names = new Intl.DisplayNames("en", { type: "language" });

/** The English name of a language by its BCP 47 tag. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}

/** Languages as options of a select, by name. */
export function languageOptions(): { value: string; label: string }[] {
  return languages
    .getAllCodes()
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}
