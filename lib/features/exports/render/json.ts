import type { Writable } from "node:stream";

import { FULL_PAGE } from "@/lib/features/exports/render/document/one-page-limits";
import { writeText } from "@/lib/features/exports/render/write-text";
import type {
  CaseFacts,
  CaseSummaryHeader,
  RecordDate,
  RecordStreams,
} from "@/lib/features/exports/types";

const SECTIONS = [
  "people",
  "organisations",
  "statements",
  "contacts",
  "commitments",
  "sources",
  "tasks",
] as const;

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
  export: { day: string; preparedBy: string } & Omit<CaseSummaryHeader["options"], "ask">;
};

function caseObject(header: CaseSummaryHeader): CaseObject {
  const { held, stamp } = header;
  const { kind, from, to, includeInternalNotes, withheld } = header.options;
  return {
    ...header.case,
    internalNotes: header.internalNotes,
    daysHeld: held.days && { ...held.days, words: held.line },
    counts: header.counts,
    export: {
      ...{ day: stamp.day, preparedBy: stamp.preparedBy, kind, from, to },
      ...{ includeInternalNotes, withheld },
    },
  };
}

async function* jsonChunks(
  header: CaseSummaryHeader,
  streams: RecordStreams,
): AsyncIterable<string> {
  yield `{"case":${toJson(caseObject(header))}`;
  yield `,\n"file":${toJson(header.file)}`;
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
): Promise<number> {
  await writeText(jsonChunks(header, streams), out);
  return FULL_PAGE;
}
