import type { Cast, Named } from "@/lib/features/imports/extract/names/cast";
import { isHeld } from "@/lib/features/imports/extract/names/detained";
import { isCountryName } from "@/lib/places/countries";
import type { PersonMention, Span } from "@/lib/features/imports/types";

/** So many places of one name are read for whether it names somebody held. */
const MOST_READ = 200;

function held(text: string, { mentions }: Named, next: ReadonlyMap<number, number>): boolean {
  return mentions
    .slice(0, MOST_READ)
    .some((mention) => isHeld(text, mention, next.get(mention.start) ?? text.length));
}

/** Whether a full name comes again as a last name alone. */
const isShortened = (mentions: readonly Span[], name: string) =>
  mentions.slice(0, MOST_READ).some(({ start, end }) => end - start < name.length);

/** A name is a person's where a title goes with it, words are quoted from it, or it comes again shortened. */
function kindOf(
  { id, kind, name, parts, roles, gender, mentions }: Named,
  speakers: ReadonlySet<number>,
): PersonMention["kind"] {
  if (kind === "body" || isCountryName(name)) return "body";
  if (parts.length === 1 && /^\p{Lu}{2,}$/u.test(parts[0] ?? "")) return "body";
  const known =
    roles.size > 0 ||
    speakers.has(id) ||
    (parts.length > 1 && (gender !== null || isShortened(mentions, name)));
  return known ? "person" : "other";
}

/** The people and bodies that a text names, numbered as the cast numbers them. */
export function peopleOf(text: string, cast: Cast, speakers: ReadonlySet<number>): PersonMention[] {
  const starts = cast.mentions.map(({ start }) => start);
  const next = new Map(starts.map((start, at) => [start, starts[at + 1] ?? text.length]));
  return cast.all.map((named) => {
    const mentions = named.mentions.map(({ start, end }) => ({ start, end }));
    const { start, end } = mentions[0] ?? { start: 0, end: 0 };
    const isHeld = named.kind === "person" && !isCountryName(named.name) && held(text, named, next);
    const kind = isHeld && named.parts.length > 1 ? "person" : kindOf(named, speakers);
    return {
      start,
      end,
      name: named.name,
      kind,
      roles: named.offices,
      detained: isHeld && kind === "person",
      mentions,
    };
  });
}
