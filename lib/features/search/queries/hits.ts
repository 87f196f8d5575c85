import type { Db } from "@/lib/db/client";
import { HIT_WORDS, type HitWords } from "@/lib/features/search/queries/hit-words";
import { splitMarked } from "@/lib/features/search/rules/marked-text";
import { findPassages, type Passage } from "@/lib/features/search/queries/passages";
import type { SearchKind } from "@/lib/features/search/schema";
import type { TermGroup } from "@/lib/features/search/rules/terms";
import type { SearchHit } from "@/lib/features/search/types";

const PATHS: Record<SearchKind, string> = {
  case: "/cases",
  person: "/people",
  statement: "/statements",
  contact: "/contacts",
  source: "/sources",
  organisation: "/organisations",
};

function toHit(kind: SearchKind, words: HitWords, passage: Passage | undefined): SearchHit {
  const { id, title, detail, language } = words;
  return {
    ...{ kind, id, detail, language },
    href: `${PATHS[kind]}/${id}`,
    title: passage?.heading ? splitMarked(passage.heading) : [{ text: title, marked: false }],
    snippet: splitMarked(passage?.snippet ?? ""),
  };
}

/**
 * The records to show, in the order of their ids, with the passages that match. Give only ids that
 * the actor may see.
 */
export async function describeHits(
  db: Db,
  groups: TermGroup[],
  shown: Map<SearchKind, string[]>,
): Promise<Map<SearchKind, SearchHit[]>> {
  if (shown.size === 0) return new Map();
  const [passages, ...named] = await Promise.all([
    findPassages(db, groups, shown),
    ...[...shown].map(([kind, ids]) => HIT_WORDS[kind](db, ids)),
  ]);
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]));
  const wordsOf = new Map(named.flat().map((words) => [words.id, words]));
  const toHits = ([kind, ids]: [SearchKind, string[]]) => {
    const found = ids.flatMap((id) => wordsOf.get(id) ?? []);
    return [kind, found.map((words) => toHit(kind, words, passageOf.get(words.id)))] as const;
  };
  return new Map([...shown].map(toHits));
}
