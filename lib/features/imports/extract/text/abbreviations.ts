/** Abbreviations that a full stop belongs to, since a name or a number usually follows. */
const BEFORE_A_NAME = new Set(
  `mr mrs ms mx dr prof sen sens rep reps gov lt maj capt sgt adm cmdr hon rev messrs mme mlle
  st jr sr vs jan feb aug sept oct nov dec supt insp amb gen col`.split(/\s+/),
);

/** Whether a full stop behind this word is part of it and ends no sentence by itself. */
export function isAbbreviation(lower: string, text: string): boolean {
  return BEFORE_A_NAME.has(lower) || /^(?!I$)\p{Lu}$/u.test(text);
}
