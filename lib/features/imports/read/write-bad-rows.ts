import { Readable } from "node:stream";

import { stringify } from "csv-stringify";

import { safeCell } from "@/lib/features/exports/render/csv/safe-cell";
import type { BadLine } from "@/lib/features/imports/queries/lines";

const MEND = "What to mend";

/** What is wrong with a row, in one cell. */
const wordsOf = ({ line, problems }: BadLine): string =>
  [
    `Row ${line}.`,
    ...problems.map(({ column, message }) => (column ? `${column}: ${message}` : message)),
  ].join("\n");

async function* rowsOf(header: readonly string[], lines: AsyncIterable<BadLine>) {
  // Sent again, the file has the column of last time: its words are put anew, not twice.
  const kept = header.flatMap((heading, at) => (heading === MEND ? [] : [at]));
  yield [...kept.map((at) => header[at] ?? ""), MEND];
  for await (const bad of lines) yield [...kept.map((at) => bad.cells[at] ?? ""), wordsOf(bad)];
}

/** Bad rows as a CSV file that a spreadsheet opens and none runs: mended, it can be sent in as it is. */
export function writeBadRows(header: readonly string[], lines: AsyncIterable<BadLine>): Readable {
  const source = Readable.from(rowsOf(header, lines));
  const sheet = stringify({ bom: true, record_delimiter: "windows", cast: { string: safeCell } });
  source.on("error", (error) => sheet.destroy(error));
  sheet.on("close", () => source.destroy());
  return source.pipe(sheet);
}
