const WORD_REACH = 24;
const TRAILING = /[\s,;:·–—]+$/u;

/** Cuts a text to at most `limit` characters, at a word where one is near, and says so with “…”. */
export function truncated(text: string, limit: number): string {
  const characters = Array.from(text);
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, Math.max(0, limit - 1)).join("");
  const space = cut.lastIndexOf(" ");
  const atWord = space > 0 && space > cut.length - WORD_REACH ? cut.slice(0, space) : cut;
  return `${atWord.replace(TRAILING, "")}…`;
}
