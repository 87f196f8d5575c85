const SPECIAL = /[\\`*_{}[\]<>#|~&$]/g;
const LINE_START = /^(\s*)([-+=]|\d+[.)])/gm;

/** Text as Markdown shows it literally: no character of it becomes markup, HTML or a list. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, "\\$&").replace(LINE_START, escapeLineStart);
}

function escapeLineStart(_match: string, space: string, mark: string): string {
  const escaped = /^\d/.test(mark) ? mark.replace(/[.)]$/, "\\$&") : `\\${mark}`;
  return `${space.replace(/\s/g, " ").slice(0, 3)}${escaped}`;
}
