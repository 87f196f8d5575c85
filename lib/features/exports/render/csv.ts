import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { ZipFile } from "yazl";

import { caseRows } from "@/lib/features/exports/render/csv/case-rows";
import {
  COMMITMENT_COLUMNS,
  CONTACT_COLUMNS,
  ORGANISATION_COLUMNS,
  PERSON_COLUMNS,
  SOURCE_COLUMNS,
  STATEMENT_COLUMNS,
  TASK_COLUMNS,
  type Columns,
} from "@/lib/features/exports/render/csv/columns";
import { csvStream } from "@/lib/features/exports/render/csv/csv-stream";
import { fileSheets } from "@/lib/features/exports/render/csv/file-sheets";
import { FULL_PAGE } from "@/lib/features/exports/render/document/one-page-limits";
import type { CaseSummaryHeader, RecordStreams } from "@/lib/features/exports/types";

/** All entries bear one fixed time, so that equal records give equal bytes. */
const ZIP_ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

async function* rowsOf<Record>(
  records: AsyncIterable<Record>,
  columns: Columns<Record>,
): AsyncIterable<unknown[]> {
  for await (const record of records) yield columns.map(([, cell]) => cell(record));
}

async function* caseTable(header: CaseSummaryHeader): AsyncIterable<unknown[]> {
  for (const { field, value } of caseRows(header)) yield [field, value];
}

async function* atOnce(rows: readonly unknown[][]): AsyncIterable<unknown[]> {
  yield* rows;
}

function sheetOf<Record>(
  records: () => AsyncIterable<Record>,
  columns: Columns<Record>,
): () => Readable {
  const headers = columns.map(([header]) => header);
  return () => csvStream(headers, rowsOf(records(), columns));
}

function sheets(header: CaseSummaryHeader, streams: RecordStreams): [string, () => Readable][] {
  return [
    ["case.csv", () => csvStream(["field", "value"], caseTable(header))],
    ["people.csv", sheetOf(streams.people, PERSON_COLUMNS)],
    ["organisations.csv", sheetOf(streams.organisations, ORGANISATION_COLUMNS)],
    ["statements.csv", sheetOf(streams.statements, STATEMENT_COLUMNS)],
    ["contacts.csv", sheetOf(streams.contacts, CONTACT_COLUMNS)],
    ["commitments.csv", sheetOf(streams.commitments, COMMITMENT_COLUMNS)],
    ...fileSheets(header.file).map(({ name, headers, rows }): [string, () => Readable] => [
      name,
      () => csvStream(headers, atOnce(rows)),
    ]),
    ["sources.csv", sheetOf(streams.sources, SOURCE_COLUMNS)],
    ["tasks.csv", sheetOf(streams.tasks, TASK_COLUMNS)],
  ];
}

/** A zip of one CSV file per kind of record, for spreadsheets: byte order mark, quoted, CRLF. */
export async function renderCsv(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  out: Writable,
): Promise<number> {
  const zip = new ZipFile();
  const zipped = zip.outputStream as Readable;
  // The archive reads a sheet only when its turn comes, so one sheet at a time is in memory.
  for (const [name, open] of sheets(header, streams)) {
    zip.addReadStreamLazy(name, ZIP_ENTRY, (done) => {
      const sheet = open();
      sheet.on("error", (error) => zipped.destroy(error));
      done(null, sheet);
    });
  }
  zip.end();
  await pipeline(zipped, out);
  return FULL_PAGE;
}
