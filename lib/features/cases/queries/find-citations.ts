import type { Db } from "@/lib/db/client";
import type { OnFile } from "@/lib/features/cases/types/facts";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";
import type { CitationView } from "@/lib/features/sources/types";

/** What facts rest on, by the id of the fact; read at once for all of them. */
export async function findCitations(
  db: Db,
  factIds: readonly string[],
): Promise<ReadonlyMap<string, CitationView[]>> {
  const rows = await db.citation.findMany({
    where: { caseFactId: { in: [...factIds] } },
    orderBy: citationOrder,
    include: citationInclude,
  });
  const byFact = new Map<string, CitationView[]>();
  for (const row of rows) {
    const id = row.caseFactId ?? "";
    byFact.set(id, [...(byFact.get(id) ?? []), toCitation(row)]);
  }
  return byFact;
}

/** Shows a stored fact under its id, with what it rests on. */
export type ToOnFile = <Row extends { id: string }, View>(
  row: Row,
  view: (row: Row) => View,
) => OnFile<View>;

/** The same, with the citations found for the facts of a page. */
export function onFileWith(citations: ReadonlyMap<string, CitationView[]>): ToOnFile {
  return (row, view) => ({ id: row.id, ...view(row), citations: citations.get(row.id) ?? [] });
}
