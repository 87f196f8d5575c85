import { defineQuery } from "@/lib/commands/define-query";
import { CANDIDATE_LIMIT, findCandidates } from "@/lib/features/search/queries/candidates";
import { describeHits } from "@/lib/features/search/queries/hits";
import { SEARCH_KINDS, searchSchema, type SearchKind } from "@/lib/features/search/schema";
import { suggestNames } from "@/lib/features/search/queries/suggestions";
import { readTerms } from "@/lib/features/search/rules/terms";
import type { SearchResults } from "@/lib/features/search/types";
import { visibleCandidates } from "@/lib/features/search/queries/visible-candidates";

const PREVIEW = 5;
const PAGE = 25;

/** The ids to show: the best few of each kind, or a page of the kind asked for. */
function idsToShow(
  found: Map<SearchKind, string[]>,
  kind: SearchKind | null,
  page: number,
): Map<SearchKind, string[]> {
  const slices = [...found].map(([each, ids]): [SearchKind, string[]] => {
    if (kind === null) return [each, ids.slice(0, PREVIEW)];
    return [each, each === kind ? ids.slice((page - 1) * PAGE, page * PAGE) : []];
  });
  return new Map(slices.filter(([, ids]) => ids.length > 0));
}

/**
 * Finds cases, people, statements, contacts, sources and organisations by their words, or by names
 * like them, within the actor's scope; best first, with the passages that match. Totals and
 * suggestions count only what the actor may see. A fixed number of queries, whatever is found.
 */
export const search = defineQuery({
  name: "search.everything",
  permission: "search:read",
  input: searchSchema,
  async run({ db, actor, input: { q, kind, page: asked } }): Promise<SearchResults> {
    const groups = readTerms(q ?? "");
    if (groups.length === 0) {
      return { q, groups: [], totals: [], page: 1, pageCount: 1, suggestions: [] };
    }
    const found = await visibleCandidates(db, actor, await findCandidates(db, actor, groups));
    const totals = Object.values(SEARCH_KINDS).map((each) => {
      // By what may be seen alone: the bound must not tell how many hidden records match.
      const total = found.get(each)?.length ?? 0;
      return { kind: each, total, capped: total === CANDIDATE_LIMIT };
    });
    const pageCount = Math.max(1, Math.ceil((kind ? (found.get(kind)?.length ?? 0) : 0) / PAGE));
    const page = Math.min(asked, pageCount);
    const hits = await describeHits(db, groups, idsToShow(found, kind, page));
    const shown = totals
      .map((row) => ({ ...row, hits: hits.get(row.kind) ?? [] }))
      .filter((row) => row.hits.length > 0);
    const nothing = totals.every(({ total }) => total === 0);
    const suggestions = nothing ? await suggestNames(db, actor, groups) : [];
    return { q, groups: shown, totals, page, pageCount, suggestions };
  },
});
