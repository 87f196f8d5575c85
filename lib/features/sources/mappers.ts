import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import type { CitationView } from "@/lib/features/sources/types";

export const citationInclude = { source: true } satisfies Prisma.CitationInclude;

export const citationOrder = [{ createdAt: "asc" }, { id: "asc" }] satisfies Prisma.CitationOrderByWithRelationInput[];

/** A stored citation as pages show it. */
export function toCitation(row: Prisma.CitationGetPayload<{ include: typeof citationInclude }>): CitationView {
  const { id, title, publisher, url, reliability, credibility } = row.source;
  return {
    ...{ id: row.id, about: row.about, exactWords: row.exactWords, note: row.note },
    source: { id, title, publisher, url, reliability, credibility, publishedOn: readDate("publishedOn", row.source) },
  };
}
