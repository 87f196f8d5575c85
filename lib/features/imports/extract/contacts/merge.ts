import type { ContactMention, When } from "@/lib/features/imports/types";

const namesOf = ({ participants }: ContactMention) =>
  participants
    .map(({ name }) => name)
    .sort()
    .join("\n");

const sameDay = (one: When | null, other: When | null) =>
  one === null ||
  other === null ||
  (one.edtf !== null && one.edtf === other.edtf) ||
  (one.edtf === other.edtf && one.asStated.toLowerCase() === other.asStated.toLowerCase());

const isMany = ({ count }: ContactMention) => count.number > 1 || count.qualifier !== "exactly";

/** Whether two places tell of the same contact: the same people, no other day, no other medium. */
function isSame(one: ContactMention, other: ContactMention): boolean {
  if (namesOf(one) !== namesOf(other) || isMany(one) !== isMany(other)) return false;
  const medium = one.medium === null || other.medium === null || one.medium === other.medium;
  return medium && sameDay(one.when, other.when);
}

/** Adds what a later place says to a contact already read. */
function join(one: ContactMention, other: ContactMention): void {
  if (one.when === null || (one.when.edtf === null && other.when?.edtf != null))
    one.when = other.when ?? one.when;
  one.medium ??= other.medium;
  one.mentions.push(...other.mentions);
}

/** How many earlier contacts of the same people are compared: a text tells of no more at once. */
const COMPARED = 50;

/** Joins what tells of the same contact, in the order of the text. */
export function mergeContacts(found: readonly ContactMention[]): ContactMention[] {
  const kept: ContactMention[] = [];
  const byNames = new Map<string, ContactMention[]>();
  for (const contact of found) {
    const names = namesOf(contact);
    const places = byNames.get(names) ?? [];
    const known = places.slice(-COMPARED).find((place) => isSame(place, contact));
    if (known) {
      join(known, contact);
      continue;
    }
    const own = { ...contact, mentions: [...contact.mentions] };
    places.push(own);
    byNames.set(names, places);
    kept.push(own);
  }
  return kept;
}
