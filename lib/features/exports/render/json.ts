import type { Writable } from "node:stream";

import { writeText } from "@/lib/features/exports/render/write-text";
import type {
  CaseFacts,
  CaseSummaryHeader,
  RecordDate,
  RecordStreams,
} from "@/lib/features/exports/types";

const SECTIONS = ["people", "organisations", "statements", "contacts", "sources", "tasks"] as const;

/** The words are for readers; in data a date is its EDTF and what the source said. */
function withoutDateWords(_key: string, value: unknown): unknown {
  return isRecordDate(value)
    ? { edtf: value.edtf, asStated: value.asStated, inferred: value.inferred }
    : value;
}

function isRecordDate(value: unknown): value is RecordDate {
  return typeof value === "object" && value !== null && "edtf" in value && "words" in value;
}

function toJson(value: unknown): string {
  return JSON.stringify(value, withoutDateWords);
}

type CaseObject = CaseFacts<RecordDate> & {
  internalNotes: string | null;
  daysHeld: { atLeast: number; atMost: number | null; words: string } | null;
  counts: CaseSummaryHeader["counts"];
  export: { day: string; preparedBy: string } & CaseSummaryHeader["options"];
};

function caseObject(header: CaseSummaryHeader): CaseObject {
  const { held, stamp } = header;
  return {
    ...header.case,
    internalNotes: header.internalNotes,
    daysHeld: held.days && { ...held.days, words: held.line },
    counts: header.counts,
    export: { day: stamp.day, preparedBy: stamp.preparedBy, ...header.options },
  };
}

async function* jsonChunks(
  header: CaseSummaryHeader,
  streams: RecordStreams,
): AsyncIterable<string> {
  yield `{"case":${toJson(caseObject(header))}`;
  for (const section of SECTIONS) {
    yield `,\n"${section}":[`;
    let separator = "\n";
    for await (const record of streams[section]()) {
      yield `${separator}${toJson(record)}`;
      separator = ",\n";
    }
    yield "]";
  }
  yield "}\n";
}

/** The case as JSON in the shape of `docs/export.schema.json`, written record by record. */
export async function renderJson(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  out: Writable,
): Promise<void> {
  await writeText(jsonChunks(header, streams), out);
}
