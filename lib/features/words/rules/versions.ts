/** Words in one language: as they were said, or as they were translated. */
export type TextVersion = { text: string; language: string; translated: boolean };

type Spoken = { text: string; language: string; translation: string | null };

/** Translations are kept in English. */
const TRANSLATED_INTO = "en";

/** A statement's own words and, where there is one, their translation. */
export function versionsOf({ text, language, translation }: Spoken): TextVersion[] {
  const own = { text, language, translated: false };
  if (!translation || language === TRANSLATED_INTO) return [own];
  return [own, { text: translation, language: TRANSLATED_INTO, translated: true }];
}

/**
 * The versions of two statements that can be compared, in the order of preference: their own words
 * where both spoke one language, else English. None when they have no language in common.
 */
export function comparableVersions(a: Spoken, b: Spoken): [TextVersion, TextVersion][] {
  return versionsOf(a).flatMap((one) =>
    versionsOf(b)
      .filter(({ language }) => language === one.language)
      .map((other): [TextVersion, TextVersion] => [one, other]),
  );
}
