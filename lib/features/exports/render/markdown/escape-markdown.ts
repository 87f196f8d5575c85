const SPECIAL = /[\\`*_{}[\]<>#|~&$]/g;
const INDENT = /^[ \t]+/gm;
const LINE_START = /^(?:[-+=]|\d+(?=[.)]))/gm;

/** Text as Markdown shows it literally: no character of it becomes markup, HTML, code or a list. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SPECIAL, "\\$&")
    .replace(INDENT, "")
    .replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
