import { columnToDay, readDate } from "@/lib/dates/columns";
import type { Prisma, Source } from "@/lib/db/generated/client";
import type { CitationView, SourceRow, SourceView } from "@/lib/features/sources/types";

export const citationInclude = { source: true } satisfies Prisma.CitationInclude;

export const citationOrder = [
  { createdAt: "asc" },
  { id: "asc" },
] satisfies Prisma.CitationOrderByWithRelationInput[];

/** A stored citation as pages show it. */
export function toCitation(
  row: Prisma.CitationGetPayload<{ include: typeof citationInclude }>,
): CitationView {
  const { id, title, language, publisher, url, reliability, credibility } = row.source;
  const { about, exactWords, captureId, note } = row;
  return {
    ...{ id: row.id, about, exactWords, captureId, note },
    source: {
      id,
      title,
      language,
      publisher,
      url,
      reliability,
      credibility,
      publishedOn: readDate("publishedOn", row.source),
    },
  };
}

/** A stored source as a line of a list. @param claimCount what it is cited for, as far as may be seen */
export const toSourceRow = (row: Source, claimCount: number): SourceRow => ({
  ...toSourceFacts(row),
  claimCount,
});

/** A stored source as its page shows it. */
export function toSource(row: Source): SourceView {
  const {
    version,
    createdById,
    deletedAt,
    author,
    url,
    archiveUrl,
    accessedOn,
    captureNote,
    internalNotes,
  } = row;
  return {
    ...toSourceFacts(row),
    ...{ version, createdById, deletedAt, author, url, archiveUrl, captureNote, internalNotes },
    accessedOn: accessedOn && columnToDay(accessedOn),
  };
}

function toSourceFacts(row: Source) {
  const { id, kind, title, publisher, language, reliability, credibility } = row;
  return {
    id,
    kind,
    title,
    publisher,
    language,
    reliability,
    credibility,
    publishedOn: readDate("publishedOn", row),
  };
}
