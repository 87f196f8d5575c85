import type { RecordStreams, SourceRecord } from "@/lib/features/exports/types";

/** All sources in memory, for formats whose notes name their source where it is cited. */
export async function sourcesById(streams: RecordStreams): Promise<Map<string, SourceRecord>> {
  const sources = new Map<string, SourceRecord>();
  for await (const source of streams.sources()) sources.set(source.id, source);
  return sources;
}
