/** The part of the `edtf` package this project uses; the package ships no types. */
declare module "edtf" {
  /** Parses EDTF up to ISO 8601-2 level 2 and throws on anything else. */
  export function parse(text: string, constraints?: { level?: number }): { type: string };
}
