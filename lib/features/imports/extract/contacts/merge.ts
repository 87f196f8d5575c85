import type { ContactMention, When } from "@/lib/features/imports/types";

const namesOf = ({ participants }: ContactMention) => participants.map(({ name }) => name).sort().join("\n");

const sameDay = (one: When | null, other: When | null) =>
  one === null || other === null || (one.edtf !== null && one.edtf === other.edtf) || (one.edtf === other.edtf && one.asStated.toLowerCase() === other.asStated.toLowerCase());

const isMany = ({ count }: ContactMention) => count.number > 1 || count.qualifier !== "exactly";

/** Whether two places tell of the same contact: the same people, no other day, no other medium. */
function isSame(one: ContactMention, other: ContactMention): boolean {
  if (namesOf(one) !== namesOf(other) || isMany(one) !== isMany(other)) return false;
  const medium = one.medium === null || other.medium === null || one.medium === other.medium;
  return medium && sameDay(one.when, other.when);
}

function merged(one: ContactMention, other: ContactMention): ContactMention {
  const keepsWhen = one.when !== null && (one.when.edtf !== null || other.when?.edtf == null);
  return { ...one, medium: one.medium ?? other.medium, when: keepsWhen ? one.when : (other.when ?? one.when), mentions: [...one.mentions, ...other.mentions] };
}

/** How many earlier contacts of the same people are compared: a text tells of no more at once. */
const COMPARED = 50;

/** Joins what tells of the same contact, in the order of the text. */
export function mergeContacts(found: readonly ContactMention[]): ContactMention[] {
  const kept: ContactMention[] = [];
  const byNames = new Map<string, number[]>();
  for (const contact of found) {
    const names = namesOf(contact);
    const places = byNames.get(names) ?? [];
    const at = places.slice(-COMPARED).find((place) => kept[place] && isSame(kept[place], contact));
    const known = at === undefined ? undefined : kept[at];
    if (at !== undefined && known) kept[at] = merged(known, contact);
    else {
      places.push(kept.length);
      byNames.set(names, places);
      kept.push(contact);
    }
  }
  return kept;
}
