import { parse } from "edtf";

/**
 * Whether the `edtf` library reads the text as EDTF (ISO 8601-2, up to level 2).
 *
 * The only module that imports the library, and so for servers only. It is asked about syntax
 * alone: it takes 29 February 2023 for 1 March, and ends `[2023-05..2023-08]` in May, so days
 * are worked out in `date-form.ts`.
 */
export function isEdtfSyntax(text: string): boolean {
  try {
    parse(text, { level: 2 });
    return true;
  } catch {
    return false;
  }
}
