import type { Actor } from "@/lib/auth/actor";
import { columnToDay, readDate } from "@/lib/dates/columns";
import type { Prisma, Source } from "@/lib/db/generated/client";
import { listedCitations } from "@/lib/features/sources/scope";
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

/** What a line of the list of sources reads; of its citations, only those the actor may see are counted. */
export function sourceRowInclude(actor: Actor) {
  return {
    _count: { select: { citations: { where: listedCitations(actor) } } },
  } satisfies Prisma.SourceInclude;
}

/** A stored source as a line of a list. */
export function toSourceRow(
  row: Prisma.SourceGetPayload<{ include: ReturnType<typeof sourceRowInclude> }>,
): SourceRow {
  return { ...toSourceFacts(row), claimCount: row._count.citations };
}

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
