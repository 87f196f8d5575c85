import { formatPartialDate } from "@/lib/dates/format";
import { type DateBounds, isKnownDate } from "@/lib/dates/partial-date";
import type { OfficeTerm, PersonFacts, PositionView } from "@/lib/features/people/types";

/** Whether an office may have been held at some time within the bounds; open ends count as held. */
function mayCover(term: OfficeTerm, { earliest, latest }: DateBounds): boolean {
  const begunByThen = !latest || !term.from.earliest || term.from.earliest <= latest;
  const notOverYet = !earliest || !term.to.latest || term.to.latest >= earliest;
  return begunByThen && notOverYet;
}

/**
 * The office a person held on a day, as far as the dates tell: the only one that fits. With none,
 * or with several that fit (two offices at once, or a day too uncertain), null: a person decides.
 * @returns the id of the term
 */
export function officeHeldOn(terms: readonly OfficeTerm[], day: DateBounds): string | null {
  const fitting = terms.filter((term) => mayCover(term, day));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

/**
 * What tells a person from a namesake, in a few words: office and country, else a description,
 * a birth year and nationalities.
 */
export function distinguishingWords(person: {
  description: string | null;
  birthYear: string | null;
  nationalities: readonly string[];
  office: string | null;
}): string {
  const born = person.birthYear ? `born ${person.birthYear}` : null;
  const words = [person.office, person.description, born, person.nationalities.join(", ")];
  return words.filter(Boolean).join(" · ");
}

/** A plain day, month or year, rather than words such as “between May and August” that “since” does not fit. */
const isPlain = (words: string) => /^(about )?[\dA-Z]/.test(words);

/** When an office was held: “26 January 2021 – 20 January 2025”, “since 2021”; null when not recorded. */
export function termWords({ from, to }: Pick<PositionView, "from" | "to">): string | null {
  const begun = isKnownDate(from) ? formatPartialDate(from) : null;
  const over = isKnownDate(to) ? formatPartialDate(to) : null;
  if (begun && over) return `${begun} – ${over}`;
  if (begun)
    return begun.startsWith("since ") ? begun : `${isPlain(begun) ? "since" : "began"} ${begun}`;
  return (
    over && (over.startsWith("until ") ? over : `${isPlain(over) ? "until" : "ended"} ${over}`)
  );
}

/** An office in one line: “Secretary of State, Department of State”. */
export function officeTitle(office: Pick<PositionView, "title" | "organisation">): string {
  return [office.title, office.organisation?.name].filter(Boolean).join(", ");
}

const union = <T>(first: readonly T[], second: readonly T[]) => [...new Set([...first, ...second])];

const joined = (first: string | null, second: string | null) =>
  first === second ? first : [first, second].filter(Boolean).join("\n\n") || null;

/**
 * What is known of two people found to be one. Every name of the merged one is kept as another
 * name; a fact on file for both stays as it is with the person kept, except that notes are joined.
 */
export function factsOfBoth(
  kept: PersonFacts & { fullName: string },
  merged: PersonFacts & { fullName: string },
): PersonFacts {
  const native = kept.nativeName === null && merged.nativeName !== null ? merged : kept;
  const names = union(kept.aliases, [merged.fullName, ...merged.aliases, merged.nativeName ?? ""]);
  return {
    aliases: names.filter((name) => !["", kept.fullName, native.nativeName].includes(name)),
    nativeName: native.nativeName,
    nativeNameLanguage: native.nativeNameLanguage,
    nationalities: union(kept.nationalities, merged.nationalities),
    birth: isKnownDate(kept.birth) ? kept.birth : merged.birth,
    description: kept.description ?? merged.description,
    notes: joined(kept.notes, merged.notes),
  };
}

const without = (list: readonly string[], others: readonly string[]) =>
  list.filter((entry) => !others.includes(entry));

/** The list as it was before, with what was added and taken away by hand since. */
function listAfterUndo(now: readonly string[], before: string[], after: string[]): string[] {
  const byHand = { added: without(now, after), removed: without(after, now) };
  return union(without(before, byHand.removed), byHand.added);
}

/**
 * The facts of the kept person with those taken away that a merge brought. What was changed by hand
 * since the merge stays as it is.
 * @param before the kept person's facts before the merge
 * @param after the same right after it
 */
export function factsAfterUndo(
  now: PersonFacts,
  before: PersonFacts,
  after: PersonFacts,
): PersonFacts {
  const back = <K extends keyof PersonFacts>(field: K): PersonFacts[K] =>
    JSON.stringify(now[field]) === JSON.stringify(after[field]) ? before[field] : now[field];
  return {
    aliases: listAfterUndo(now.aliases, before.aliases, after.aliases),
    nativeName: back("nativeName"),
    nativeNameLanguage: back("nativeNameLanguage"),
    nationalities: listAfterUndo(now.nationalities, before.nationalities, after.nationalities),
    birth: back("birth"),
    description: back("description"),
    notes: back("notes"),
  };
}
