import { readFileSync } from "node:fs";

import { FONT_FAMILIES } from "@/lib/features/exports/render/pdf/assets";

/** First and last code point of a run, both included. */
type CodePointRange = readonly [first: number, last: number];

const HEADER_BYTES = 12;
const TABLE_RECORD_BYTES = 16;
const WHOLE_UNICODE = 12;
const BASIC_PLANE = 4;

function tableOffset(font: DataView, tag: string): number {
  const wanted = Buffer.from(tag, "latin1").readUInt32BE(0);
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const record = HEADER_BYTES + index * TABLE_RECORD_BYTES;
    if (font.getUint32(record) === wanted) return font.getUint32(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

function segments(font: DataView, table: number): CodePointRange[] {
  const count = font.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + count * 2 + 2;
  return Array.from({ length: count }, (_, index): CodePointRange => [
    font.getUint16(starts + index * 2),
    font.getUint16(ends + index * 2),
  ]).filter(([first]) => first !== 0xffff);
}

function groups(font: DataView, table: number): CodePointRange[] {
  return Array.from({ length: font.getUint32(table + 12) }, (_, index): CodePointRange => {
    const group = table + 16 + index * 12;
    return [font.getUint32(group), font.getUint32(group + 4)];
  });
}

/** The code points a TrueType font maps to glyphs, from its character map (format 4 or 12). */
function characterMap(file: string): Set<number> {
  const bytes = readFileSync(file);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableOffset(font, "cmap");
  const tables = Array.from({ length: font.getUint16(cmap + 2) }, (_, index) => {
    const table = cmap + font.getUint32(cmap + 8 + index * 8);
    return { table, format: font.getUint16(table) };
  });
  const whole = tables.find(({ format }) => format === WHOLE_UNICODE);
  const basic = tables.find(({ format }) => format === BASIC_PLANE);
  const ranges = whole ? groups(font, whole.table) : basic ? segments(font, basic.table) : [];
  return new Set(
    ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
}

function ofFamily(files: readonly string[]): Set<number> {
  const [first = new Set<number>(), ...others] = files.map(characterMap);
  return new Set([...first].filter((code) => others.every((style) => style.has(code))));
}

let printable: Set<number> | undefined;

/** Whether the fonts of the PDF can print a character, in every style. Reads the fonts once. */
export function isCovered(codePoint: number): boolean {
  printable ??= new Set(FONT_FAMILIES.flatMap((files) => [...ofFamily(files)]));
  return printable.has(codePoint);
}
