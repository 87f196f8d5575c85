import type { Cast, Named } from "@/lib/features/imports/extract/names/cast";
import { isHeld } from "@/lib/features/imports/extract/names/detained";
import type { PersonMention } from "@/lib/features/imports/types";

/** So many places of one name are read for whether it names somebody held. */
const MOST_READ = 200;

function held(text: string, { mentions }: Named, next: ReadonlyMap<number, number>): boolean {
  return mentions.slice(0, MOST_READ).some((mention) => isHeld(text, mention, next.get(mention.start) ?? text.length));
}

/** One word alone names a person only where a title goes with it, or words are quoted from them. */
function kindOf({ id, kind, parts, roles }: Named, speakers: ReadonlySet<number>): PersonMention["kind"] {
  if (kind === "body" || parts.length > 1) return kind;
  if (/^\p{Lu}{2,}$/u.test(parts[0] ?? "")) return "body";
  return roles.size > 0 || speakers.has(id) ? "person" : "other";
}

/** The people and bodies that a text names, numbered as the cast numbers them. */
export function peopleOf(text: string, cast: Cast, speakers: ReadonlySet<number>): PersonMention[] {
  const starts = cast.mentions.map(({ start }) => start);
  const next = new Map(starts.map((start, at) => [start, starts[at + 1] ?? text.length]));
  return cast.all.map((named) => {
    const mentions = named.mentions.map(({ start, end }) => ({ start, end }));
    const { start, end } = mentions[0] ?? { start: 0, end: 0 };
    const detained = kindOf(named, speakers) === "person" && held(text, named, next);
    return { start, end, name: named.name, kind: kindOf(named, speakers), roles: named.offices, detained, mentions };
  });
}
