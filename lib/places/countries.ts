import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

countries.registerLocale(english);

/** Countries whose everyday name in the list is another's too, an abbreviation, or no plain name. */
const BY_FULL_NAME: ReadonlySet<string> = new Set(["AX", "CD", "CG", "GB", "KR"]);

/** The English short name of a country by its ISO 3166-1 code; the code itself when unknown. */
export function countryName(code: string): string {
  const fullName = countries.getName(code, "en") ?? code;
  if (BY_FULL_NAME.has(code)) return fullName;
  return countries.getName(code, "en", { select: "alias" }) ?? fullName;
}

/** All countries as options of a select, by name. */
export function countryOptions(): { value: string; label: string }[] {
  return Object.keys(countries.getAlpha2Codes())
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

const EVERYDAY_NAMES = [
  "Russia",
  "Iran",
  "Syria",
  "North Korea",
  "South Korea",
  "Britain",
  "America",
];
let names: ReadonlySet<string> | null = null;

/** Whether this is the English name of a country, official, short or everyday. */
export function isCountryName(name: string): boolean {
  names ??= new Set([
    ...Object.values(countries.getNames("en", { select: "all" })).flat(),
    ...EVERYDAY_NAMES,
  ]);
  return names.has(name);
}

/** The ISO 3166-1 code of the country that a word is a name or code of, in English; null when none is. */
export function countryCalled(word: string): string | null {
  const text = word.trim();
  const code = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && countries.isValid(code)) return code;
  if (/^[A-Z]{3}$/.test(code) && countries.alpha3ToAlpha2(code))
    return countries.alpha3ToAlpha2(code) ?? null;
  return countries.getSimpleAlpha2Code(text, "en") ?? null;
}
