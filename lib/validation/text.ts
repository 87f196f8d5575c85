import * as z from "zod";

/** A quotation can be a whole speech; beyond this it belongs in an attachment. */
const LONG_TEXT = 50_000;
const SHORT_TEXT = 500;

/** PostgreSQL cannot store NUL; unpaired surrogates are not text; browsers post CRLF. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed().replaceAll("\r\n", "\n");
}

const BLANK = /[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/**
 * Without blanks and invisible marks at either end; what stands between them is left as typed. Walks
 * in from both ends: an end-anchored pattern takes quadratic time on a long run of inner blanks.
 */
export function tidy(text: string): string {
  const clean = storable(text);
  let start = 0;
  let end = clean.length;
  while (start < end && BLANK.test(clean.charAt(start))) start += 1;
  while (end > start && BLANK.test(clean.charAt(end - 1))) end -= 1;
  return clean.slice(start, end);
}

/** Nothing longer is even looked at; every field’s own limit is far below. */
const LONGEST_TYPED = 1_000_000;

const typed = z
  .string()
  .max(LONGEST_TYPED, "This is far too long. Shorten it.")
  .nullish()
  .transform((text) => tidy(text ?? ""));

const fits = (max: number) => ({
  check: (text: string) => text.length <= max,
  message: `Shorten this to ${max.toLocaleString("en-GB")} characters or fewer`,
});

function text(max: number) {
  const { check, message } = fits(max);
  return typed.refine(check, message);
}

const oneLine = (value: string) =>
  value
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");

/** One line that must be filled in; `message` says what to enter. */
export function requiredLine(message: string, max = SHORT_TEXT) {
  return text(max)
    .transform(oneLine)
    .refine((value) => value !== "", message);
}

/** One line that may be empty, which gives null. */
export function optionalLine(max = SHORT_TEXT) {
  return text(max).transform((value) => (value === "" ? null : oneLine(value)));
}

/** Several lines that must be filled in. */
export function requiredText(message: string, max = LONG_TEXT) {
  return text(max).refine((value) => value !== "", message);
}

/** Several lines that may be empty, which gives null. */
export function optionalText(max = LONG_TEXT) {
  return text(max).transform((value) => (value === "" ? null : value));
}

/** Several lines that may be empty, which gives "". */
export function plainText(max = LONG_TEXT) {
  return text(max);
}

const MOST_LINES = 100;

/** One entry a line, or an array already; blanks dropped, doubles dropped. */
export function lineList(max = SHORT_TEXT) {
  const { check, message } = fits(max);
  return z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .transform((value) => (Array.isArray(value) ? value : (value ?? "").split("\n")))
    .transform((lines) => [...new Set(lines.map((line) => oneLine(tidy(line))).filter(Boolean))])
    .refine((lines) => lines.length <= MOST_LINES, `Keep this list to ${MOST_LINES} entries`)
    .refine((lines) => lines.every(check), message);
}
