import type { DateBounds } from "@/lib/dates/partial-date";
import type { OfficeTerm } from "@/lib/features/people/types";

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
