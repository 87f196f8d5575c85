import { genderOfName } from "@/lib/features/imports/extract/lexicon/name-words";
import type { Gender } from "@/lib/features/imports/extract/lexicon/roles";
import type { Span } from "@/lib/features/imports/types";

/** Somebody or some body named in a text, however often. `roles`: role nouns in small letters. */
export type Named = {
  id: number;
  name: string;
  parts: string[];
  kind: "person" | "body";
  gender: Gender | null;
  roles: Set<string>;
  offices: string[];
  mentions: Mention[];
};

/** One place that names somebody. `leads`: it opens its sentence; `quoted`: it stands in quotation marks. */
export type Mention = Span & { named: Named; leads: boolean; quoted: boolean };

/** Of the many that a hostile text could give one name, so many are told apart. */
const MOST_NAMESAKES = 20;

const key = (part: string) => part.toLowerCase().replace(/\.$/, "");

/** How many of the mentions, sorted by place, begin before a place. */
function countBefore(mentions: readonly Mention[], place: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const lastBefore = ({ mentions }: Named, place: number) =>
  mentions[countBefore(mentions, place + 1) - 1]?.start ?? -1;

const initialsOf = (parts: readonly string[]) =>
  parts
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part.charAt(0))
    .join("");

const holds = (named: Named, parts: readonly string[]) => {
  const own = named.parts.map(key);
  return parts.every((part) => own.includes(key(part)));
};

/** Everybody named in a text, in the order of their first full mention. */
export class Cast {
  readonly all: Named[] = [];
  readonly mentions: Mention[] = [];
  private readonly byPart = new Map<string, Named[]>();
  private readonly byRole = new Map<string, Named[]>();
  private initials: Map<string, Named> | null = null;
  private byStart: Map<number, Mention> | null = null;

  add(name: string, parts: string[], kind: Named["kind"]): Named {
    const gender = kind === "person" && parts.length > 1 ? genderOfName(key(parts[0] ?? "")) : null;
    const named: Named = {
      id: this.all.length,
      name,
      parts,
      kind,
      gender,
      roles: new Set(),
      offices: [],
      mentions: [],
    };
    this.all.push(named);
    for (const part of new Set(parts.map(key)))
      this.byPart.set(part, [...(this.byPart.get(part) ?? []).slice(0, MOST_NAMESAKES), named]);
    return named;
  }

  addRole(named: Named, role: string): void {
    if (named.roles.has(role)) return;
    named.roles.add(role);
    const known = this.byRole.get(role);
    if (known) known.push(named);
    else this.byRole.set(role, [named]);
  }

  /** Puts all mentions in the order of the text; asked for places only afterwards. */
  sort(): void {
    this.mentions.sort((a, b) => a.start - b.start);
    for (const { mentions } of this.all) mentions.sort((a, b) => a.start - b.start);
  }

  /** The mentions outside quotation marks that begin from one place up to, not including, another. */
  between(from: number, to: number): Mention[] {
    const found = this.mentions.slice(
      countBefore(this.mentions, from),
      countBefore(this.mentions, to),
    );
    return found.filter(({ quoted }) => !quoted);
  }

  mentionAt(start: number): Mention | null {
    this.byStart ??= new Map(this.mentions.map((mention) => [mention.start, mention]));
    return this.byStart.get(start) ?? null;
  }

  /** The one whose name holds all these parts, last name first; the last mentioned before a place, else the first. */
  find(parts: readonly string[], before: number): Named | null {
    const last = key(parts.at(-1) ?? "");
    const fits = (this.byPart.get(last) ?? []).filter((named) => holds(named, parts));
    const best = fits.filter(({ parts: own }) => key(own.at(-1) ?? "") === last);
    const isShort = parts.length === 1 && /^\p{Lu}{2,5}$/u.test(parts[0] ?? "");
    const among = best.length > 0 || isShort ? best : fits;
    const full = among.filter(({ parts: own }) => own.length > 1);
    const heard = (full.length > 0 ? full : among).filter(
      ({ mentions }) => (mentions[0]?.start ?? 0) <= before,
    );
    const latest = [...heard].sort((a, b) => lastBefore(b, before) - lastBefore(a, before))[0];
    return latest ?? full[0] ?? this.byInitials(parts) ?? among[0] ?? null;
  }

  /** “OLA”: the body whose name begins with these letters. */
  private byInitials(parts: readonly string[]): Named | null {
    if (parts.length !== 1 || !/^\p{Lu}{3,7}$/u.test(parts[0] ?? "")) return null;
    this.initials ??= new Map(
      this.all
        .filter((named) => named.parts.length > 2)
        .map((named) => [initialsOf(named.parts), named]),
    );
    return this.initials.get(parts[0] ?? "") ?? null;
  }

  /** The person of a role last introduced before a place. */
  withRole(role: string, before: number): Named | null {
    const known = this.byRole.get(role)?.slice(0, MOST_NAMESAKES) ?? [];
    return (
      known
        .filter(({ kind, mentions }) => kind === "person" && (mentions[0]?.start ?? 0) < before)
        .at(-1) ?? null
    );
  }

  /** The body last named before a place whose name holds a word. */
  bodyWith(word: string, before: number): Named | null {
    const known =
      this.byPart
        .get(word)
        ?.filter(
          ({ kind, parts, mentions }) =>
            kind === "body" && parts.length > 1 && (mentions[0]?.start ?? 0) < before,
        ) ?? [];
    return [...known].sort((a, b) => lastBefore(b, before) - lastBefore(a, before))[0] ?? null;
  }
}
