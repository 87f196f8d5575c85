import { printableLine, printableText } from "@/lib/features/exports/render/printable-text";
import { isolated } from "@/lib/features/exports/render/text-direction";
import type { Line, Span } from "@/lib/features/exports/types";

/** The product's own English words, kept as they are; never for text that anyone typed. */
export function words(text: string): Span {
  return { text, language: "en" };
}

/** A name or short text from the records: printable, on one line, safe to set beside other text. */
export function inline(text: string, language: string | null = null): Span {
  return { text: isolated(printableLine(text)), language };
}

/** A longer text from the records, its line breaks kept, for a block of its own. */
export function passage(text: string, language: string | null = null): Span {
  return { text: printableText(text).trim(), language };
}

/** Joins the parts that are present and not blank, with the separator between them. */
export function joined(parts: readonly (Span | null)[], separator = ", "): Line {
  const present = parts.filter((part): part is Span => part !== null && part.text.trim() !== "");
  return present.flatMap((part, index) => (index === 0 ? [part] : [words(separator), part]));
}

/** The text of a line without its languages. */
export function textOf(line: Line): string {
  return line.map((span) => span.text).join("");
}

/** `inline` for a value that may be missing. */
export function optionalInline(text: string | null, language: string | null = null): Span | null {
  return text === null ? null : inline(text, language);
}
