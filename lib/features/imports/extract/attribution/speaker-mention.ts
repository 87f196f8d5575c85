import type { Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import { PREPOSITIONS } from "@/lib/features/imports/extract/lexicon/function-words";
import { nameRuns, type NameRun } from "@/lib/features/imports/extract/names/name-run";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";
import type { Span } from "@/lib/features/imports/types";

/** The words that name a speaker. `parts`: of a name, empty for a pronoun or a description. */
export type SpeakerMention = Span & { parts: string[]; kind: "person" | "body" | "description" };

const spanOf = (units: readonly Unit[], { from, to }: Range): Span => {
  const last = units[to - 1];
  const possessive = /['’]s?$/u.exec(last?.text ?? "")?.[0].length ?? 0;
  return {
    start: units[from]?.start ?? 0,
    end: (last?.end ?? 0) - (last?.kind === "word" ? possessive : 0),
  };
};

/** Where the head of a phrase ends: before its first preposition, unless that is part of a name or an office. */
function headEnd(units: readonly Unit[], { from, to }: Range, runs: readonly NameRun[]): number {
  for (let at = from + 1; at < to; at += 1) {
    const inName = runs.some(({ range }) => range.from < at && at < range.to);
    if (!inName && PREPOSITIONS.has(units[at]?.lower ?? "")) return at;
  }
  return to;
}

/** The speaker's name within the phrase that is a cue's subject, or the phrase itself: “a spokeswoman for Idris”. */
export function speakerMention(units: readonly Unit[], phrase: Range): SpeakerMention {
  const all = nameRuns(units, phrase);
  const end = headEnd(units, phrase, all);
  const runs = all.filter(({ parts, range }) => parts.length > 0 && range.to <= end);
  const last = runs.at(-1);
  if (!last || last.name.to < end)
    return { ...spanOf(units, phrase), parts: [], kind: "description" };
  const before = runs.at(-2);
  const joined =
    before?.kind === "person" && last.kind === "person" && units[before.range.to]?.lower === "and";
  const range = joined ? { from: before.name.from, to: last.name.to } : last.name;
  return {
    ...spanOf(units, range),
    parts: joined ? [] : last.parts,
    kind: joined ? "description" : last.kind,
  };
}
