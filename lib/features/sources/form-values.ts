import { columnToDay, readDate } from "@/lib/dates/columns";
import { toDateParts } from "@/lib/dates/date-parts";
import type { Citation, Source } from "@/lib/db/generated/client";
import type { PassageView } from "@/lib/features/sources/types/reading";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored source as the values of its edit form. */
export function toSourceForm(source: Source): FormValues {
  return {
    id: source.id,
    version: String(source.version),
    kind: source.kind,
    title: source.title,
    publisher: source.publisher ?? "",
    author: source.author ?? "",
    url: source.url ?? "",
    publishedOn: toDateParts(readDate("publishedOn", source)),
    accessedOn: source.accessedOn ? columnToDay(source.accessedOn) : "",
    language: source.language,
    captureNote: source.captureNote ?? "",
    archiveUrl: source.archiveUrl ?? "",
    reliability: source.reliability ?? "",
    credibility: source.credibility ?? "",
    internalNotes: source.internalNotes,
  };
}

/** Stored citations as rows of the form of the record they belong to. */
export function toCitationRows(
  citations: (Citation & { source: { title: string } })[],
): FormValues[] {
  return citations.map(({ sourceId, source, about, exactWords, captureId, start, end, note }) => ({
    source: { id: sourceId, label: source.title },
    about,
    exactWords: exactWords ?? "",
    captureId: captureId ?? "",
    start: start === null ? "" : String(start),
    end: end === null ? "" : String(end),
    note: note ?? "",
  }));
}

/** Words selected in a captured text as the first citation of a form for something new. */
export function toPassageRows(passage: PassageView): FormValues[] {
  const { source, exact, captureId, start, end } = passage;
  return [
    {
      source: { id: source.id, label: source.title },
      ...{ about: "record", exactWords: exact, captureId, note: "" },
      ...{ start: String(start), end: String(end) },
    },
  ];
}
