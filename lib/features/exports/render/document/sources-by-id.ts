import { onePageSource } from "@/lib/features/exports/render/document/one-page-masthead";
import type { RecordStreams, SourceRecord } from "@/lib/features/exports/types";

export type SourcesById = ReadonlyMap<string, SourceRecord>;

/** All sources in memory, for formats whose notes name their source where it is cited. */
export async function sourcesById(streams: RecordStreams): Promise<SourcesById> {
  const sources = new Map<string, SourceRecord>();
  for await (const source of streams.sources()) sources.set(source.id, source);
  return sources;
}

/** The sources with their names cut for the notes of a one-page summary. */
export function onePageSources(sources: SourcesById, scale: number): SourcesById {
  return new Map(Array.from(sources, ([id, source]) => [id, onePageSource(source, scale)]));
}
