import type { Cast, Named } from "@/lib/features/imports/extract/names/cast";
import { isHeld } from "@/lib/features/imports/extract/names/detained";
import type { PersonMention } from "@/lib/features/imports/types";

/** So many places of one name are read for whether it names somebody held. */
const MOST_READ = 200;

function held(text: string, { mentions }: Named, next: ReadonlyMap<number, number>): boolean {
  return mentions.slice(0, MOST_READ).some((mention) => isHeld(text, mention, next.get(mention.start) ?? text.length));
}

/** The people and bodies that a text names, numbered as the cast numbers them. */
export function peopleOf(text: string, cast: Cast): PersonMention[] {
  const starts = cast.mentions.map(({ start }) => start);
  const next = new Map(starts.map((start, at) => [start, starts[at + 1] ?? text.length]));
  return cast.all.map((named) => {
    const mentions = named.mentions.map(({ start, end }) => ({ start, end }));
    const { start, end } = mentions[0] ?? { start: 0, end: 0 };
    const detained = named.kind === "person" && held(text, named, next);
    return { start, end, name: named.name, kind: named.kind, roles: named.offices, detained, mentions };
  });
}
