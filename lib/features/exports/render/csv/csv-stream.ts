import { Readable } from "node:stream";

import { stringify } from "csv-stringify";

import { safeCell } from "@/lib/features/exports/render/csv/safe-cell";

/** One sheet for spreadsheets: byte order mark, every cell quoted, CRLF, and no cell that runs. */
export function csvStream(headers: readonly string[], rows: AsyncIterable<unknown[]>): Readable {
  const source = Readable.from(rows);
  const sheet = stringify({
    header: true,
    columns: [...headers],
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
    cast: { string: safeCell },
  });
  source.on("error", (error) => sheet.destroy(error));
  sheet.on("close", () => source.destroy());
  return source.pipe(sheet);
}
