import { Readable } from "node:stream";

import { CsvError, parse } from "csv-parse";

import type { BlobContent } from "@/lib/blobs/blob-content";
import { detectDelimiter } from "@/lib/features/imports/read/detect-delimiter";
import { FileRefusedError } from "@/lib/features/imports/read/file-refused";

const PIECE = 256 * 1024;
/** A whole speech fits; a quotation mark that is never closed does not swallow the file. */
const LONGEST_ROW = 1_000_000;

/** One row of a file; the first is row 1, as spreadsheets count. */
export type FileRow = { line: number; cells: string[] };

async function* decoded(content: BlobContent, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of content.chunks(PIECE)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** PostgreSQL cannot store NUL, and half a pair of surrogates is no text. */
const storable = (cell: string) => cell.replaceAll("\u0000", "").toWellFormed();

/** Says what parts the cells, and gives the text without the line that said so. */
async function opened(content: BlobContent, encoding: string) {
  const pieces = decoded(content, encoding);
  let head = "";
  while (head.length < 64 * 1024) {
    const { value, done } = await pieces.next();
    if (done) break;
    head += value;
  }
  const { delimiter, skip } = detectDelimiter(head);
  async function* text(): AsyncGenerator<string> {
    yield head.slice(skip);
    yield* pieces;
  }
  return { delimiter, text: text() };
}

function refusal(error: CsvError): FileRefusedError {
  const row = Number(error["records"] ?? 0) + 1;
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return new FileRefusedError("quote-open", row);
  return new FileRefusedError(error.code === "CSV_MAX_RECORD_SIZE" ? "long-row" : "bad-row", row);
}

/**
 * The rows of a text file in order, a piece of it in memory at a time. Rows without anything in them
 * are counted and left out.
 * @returns what parts its cells, and the rows
 * @throws FileRefusedError, while rows are read, naming the row that cannot be
 */
export async function readRows(content: BlobContent, encoding: string) {
  const { delimiter, text } = await opened(content, encoding);
  async function* rows(): AsyncGenerator<FileRow> {
    const options = { delimiter, relax_column_count: true, relax_quotes: true };
    const parser = parse({ ...options, max_record_size: LONGEST_ROW });
    const source = Readable.from(text);
    source.on("error", (error) => parser.destroy(error));
    let line = 0;
    try {
      for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
        line += 1;
        if (cells.some((cell) => cell.trim() !== "")) yield { line, cells: cells.map(storable) };
      }
    } catch (error) {
      throw error instanceof CsvError ? refusal(error) : error;
    } finally {
      source.destroy();
    }
  }
  return { delimiter, rows: rows() };
}
