import { printableText } from "@/lib/features/exports/render/printable-text";

/** What a spreadsheet takes for a formula, whatever invisible characters stand before it. */
const FORMULA = /^[\s\p{Cf}\p{Zs}\u0000-\u001f]*[=+\-@＝＋－＠\t\r\n|%]/u;

/** A cell that no spreadsheet runs: text that could start a formula gets a leading apostrophe. */
export function safeCell(text: string): string {
  const printed = printableText(text);
  return FORMULA.test(printed) || FORMULA.test(text) ? `'${printed}` : printed;
}
