import type { Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import { genderOfName } from "@/lib/features/imports/extract/lexicon/name-words";
import { genderOf, isHonorific, isRole, type Gender } from "@/lib/features/imports/extract/lexicon/roles";
import { nameRuns, type NameRun } from "@/lib/features/imports/extract/names/name-run";
import type { Sentence, Unit } from "@/lib/features/imports/extract/text/sentences";
import type { Span } from "@/lib/features/imports/extract/text/span";

/** Somebody or some body named in a text, however often. `roles`: role nouns in small letters. */
export type Named = {
  id: number;
  name: string;
  parts: string[];
  kind: "person" | "body";
  gender: Gender | null;
  roles: Set<string>;
  mentions: Mention[];
};

/** One place that names somebody. `sentence`: its number; `leads`: it opens the sentence. */
export type Mention = Span & { named: Named; sentence: number; paragraph: number; leads: boolean };

const APPOSITION = 8;

/** Everybody named in a text, in the order of their first mention. */
export type Cast = { all: Named[]; mentions: Mention[]; find(parts: readonly string[], before: number): Named | null; mentionAt(start: number): Mention | null };

const key = (part: string) => part.toLowerCase().replace(/\.$/, "");

class Register implements Cast {
  readonly all: Named[] = [];
  readonly mentions: Mention[] = [];
  private initials: Map<string, Named> | null = null;
  private byStart: Map<number, Mention> | null = null;
  private readonly byPart = new Map<string, Named[]>();

  add(name: string, parts: string[], kind: Named["kind"]): Named {
    const first = key(parts[0] ?? "");
    const named: Named = { id: this.all.length, name, parts, kind, gender: kind === "person" && parts.length > 1 ? genderOfName(first) : null, roles: new Set(), mentions: [] };
    this.all.push(named);
    for (const part of new Set(parts.map(key))) {
      const known = this.byPart.get(part);
      if (known) known.push(named);
      else this.byPart.set(part, [named]);
    }
    return named;
  }

  /** “SMMT”: the body whose name begins with these letters. */
  private byInitials(part: string): Named | null {
    if (!/^\p{Lu}{3,7}$/u.test(part)) return null;
    this.initials ??= new Map(this.all.filter(({ parts }) => parts.length > 2).map((named) => [initialsOf(named.parts), named]));
    return this.initials.get(part) ?? null;
  }

  mentionAt(start: number): Mention | null {
    this.byStart ??= new Map(this.mentions.map((mention) => [mention.start, mention]));
    return this.byStart.get(start) ?? null;
  }

  /** The one whose name holds all these parts, last name first; the last mentioned before a place, else the first. */
  find(parts: readonly string[], before: number): Named | null {
    const last = key(parts.at(-1) ?? "");
    const fits = (this.byPart.get(last) ?? []).filter((named) => holds(named, parts)).slice(0, 20);
    const best = fits.filter(({ parts: own }) => key(own.at(-1) ?? "") === last);
    const among = best.length > 0 ? best : fits;
    const full = among.filter(({ parts: own }) => own.length > 1);
    const heard = (full.length > 0 ? full : among).filter(({ mentions }) => (mentions[0]?.start ?? 0) <= before);
    const known = latest(heard, before) ?? full[0] ?? null;
    return known ?? (parts.length === 1 ? this.byInitials(parts[0] ?? "") : null) ?? among[0] ?? null;
  }
}

const initialsOf = (parts: readonly string[]) =>
  parts.filter((part) => /^\p{Lu}/u.test(part)).map((part) => part.charAt(0)).join("");

function holds(named: Named, parts: readonly string[]): boolean {
  const own = named.parts.map(key);
  return parts.every((part) => own.includes(key(part)));
}

const latest = (named: readonly Named[], before: number) =>
  [...named].sort((a, b) => lastBefore(b, before) - lastBefore(a, before))[0];

const lastBefore = ({ mentions }: Named, place: number) => {
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const start = mentions[at]?.start ?? 0;
    if (start <= place) return start;
  }
  return -1;
};

/** The role nouns before a name and in the description behind its comma. */
function rolesAround(units: readonly Unit[], { range, name }: NameRun): string[] {
  const roles: string[] = [];
  const take = (at: number) => {
    const lower = units[at]?.lower ?? "";
    if (isRole(lower) || isHonorific(lower)) roles.push(lower);
  };
  for (let at = range.from; at < name.from; at += 1) take(at);
  for (let at = range.from - 1; at >= Math.max(0, range.from - 4) && units[at]?.kind === "word"; at -= 1) take(at);
  if (/^[,(]$/.test(units[range.to]?.text ?? "")) {
    for (let at = range.to + 1; at < range.to + APPOSITION && units[at]?.kind === "word"; at += 1) take(at);
  }
  return roles;
}

type Place = { sentence: Sentence; index: number; run: NameRun };

function spanOf(units: readonly Unit[], { name, range, parts }: NameRun): Span {
  const from = parts.length > 0 ? name.from : range.from;
  const last = units[range.to - 1];
  const start = units[from]?.start ?? 0;
  const cut = /['’]s?$/u.exec(last?.text ?? "")?.[0].length ?? 0;
  return { start, end: (last?.end ?? start) - (name.to > name.from ? cut : 0) };
}

/**
 * Reads who is named in the sentences. Full names come first, so that a last name is known for whose it
 * is wherever it stands.
 */
export function readCast(text: string, sentences: readonly Sentence[]): Cast {
  const register = new Register();
  const places = sentences.flatMap((sentence, index) =>
    nameRuns(sentence.units, { from: 0, to: sentence.units.length })
      .filter(({ parts }) => parts.length > 0)
      .map((run): Place => ({ sentence, index, run })),
  );
  const exact = new Map<string, Named>();
  const mention = ({ sentence, index, run }: Place, named: Named) => {
    const span = spanOf(sentence.units, run);
    const leads = run.range.from <= 1;
    const found: Mention = { ...span, named, sentence: index, paragraph: sentence.paragraph, leads };
    named.mentions.push(found);
    register.mentions.push(found);
    for (const role of rolesAround(sentence.units, run)) {
      named.roles.add(role);
      named.gender = genderOf(role) ?? named.gender;
    }
  };
  const named = ({ run }: Place) => {
    const name = run.parts.join(" ");
    const known = exact.get(name) ?? register.add(name, run.parts, run.kind);
    exact.set(name, known);
    return known;
  };
  for (const place of places) if (place.run.parts.length > 1) mention(place, named(place));
  for (const place of places) {
    if (place.run.parts.length > 1) continue;
    const at = place.sentence.units[place.run.name.from]?.start ?? 0;
    mention(place, register.find(place.run.parts, at) ?? named(place));
  }
  register.mentions.sort((a, b) => a.start - b.start);
  for (const one of register.all) one.mentions.sort((a, b) => a.start - b.start);
  return register;
}

export type { Range };
