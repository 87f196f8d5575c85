import { isFiniteVerb } from "@/lib/features/imports/extract/lexicon/clause";
import { PREPOSITIONS, SUBORDINATORS } from "@/lib/features/imports/extract/lexicon/function-words";
import { genderOf, isHonorific, isRole } from "@/lib/features/imports/extract/lexicon/roles";
import { Cast, type Mention, type Named } from "@/lib/features/imports/extract/names/cast";
import { nameRuns, type NameRun } from "@/lib/features/imports/extract/names/name-run";
import { officeOf } from "@/lib/features/imports/extract/names/office";
import type { Sentence, Unit } from "@/lib/features/imports/extract/text/sentences";
import { tokenise } from "@/lib/features/imports/extract/text/tokens";
import type { Span } from "@/lib/features/imports/types";

const APPOSITION = 8;
const MOST_OFFICES = 5;

/** The role nouns before a name and in the description behind its comma. */
function rolesAround(units: readonly Unit[], { range, name }: NameRun): string[] {
  const roles: string[] = [];
  const take = (at: number) => {
    const lower = units[at]?.lower ?? "";
    if (isRole(lower) || isHonorific(lower)) roles.push(lower);
  };
  for (let at = range.from; at < name.from; at += 1) take(at);
  for (
    let at = range.from - 1;
    at >= Math.max(0, range.from - 4) &&
    units[at]?.kind === "word" &&
    !PREPOSITIONS.has(units[at]?.lower ?? "");
    at -= 1
  )
    take(at);
  const title = units
    .slice(range.from, name.from)
    .map(({ lower }) => lower)
    .join(" ");
  if (/secretary of state|foreign (?:minister|secretary)|minister of foreign/.test(title))
    roles.push("diplomat");
  if (/^[,(]$/.test(units[range.to]?.text ?? "")) {
    for (let at = range.to + 1; at < range.to + APPOSITION && units[at]?.kind === "word"; at += 1)
      take(at);
  }
  return roles;
}

function spanOf(units: readonly Unit[], { name, range }: NameRun): Span {
  const last = units[range.to - 1];
  const start = units[name.from]?.start ?? 0;
  const possessive = /['’]s?$/u.exec(last?.text ?? "")?.[0].length ?? 0;
  return { start, end: (last?.end ?? start) - possessive };
}

const SETS_SCENE = /.{2}(?:ing|ed)$/;

/** “Speaking in Oslo on Monday, Ruiz denied …”: a name right behind the comma that ends the scene, with its verb. */
function leadsClause(units: readonly Unit[], { range }: NameRun): boolean {
  const first = units[0]?.lower ?? "";
  const opens =
    PREPOSITIONS.has(first) ||
    SUBORDINATORS.has(first) ||
    SETS_SCENE.test(first) ||
    first === "but";
  if (
    /^(?:that|when|where|while)$/.test(units[range.from - 1]?.lower ?? "") &&
    isFiniteVerb(units[range.to]?.lower ?? "")
  )
    return true;
  return opens && units[range.from - 1]?.text === "," && isFiniteVerb(units[range.to]?.lower ?? "");
}

/** Whether a name opens its sentence: nothing with a verb stands before it (“For Ana Ruiz, …”, “Her brother, Jan Weiss, …”). */
function leads(units: readonly Unit[], run: NameRun): boolean {
  const { range } = run;
  if (range.from <= 1 || leadsClause(units, run)) return true;
  if (range.from > 4) return false;
  return units
    .slice(0, range.from)
    .every(
      ({ kind, lower }) =>
        kind !== "quote" && !isFiniteVerb(lower) && lower !== "by" && lower !== "of",
    );
}

type Place = { units: readonly Unit[]; run: NameRun; quoted: boolean };

/** The names of a sentence, those within its quotations included. */
function placesIn(text: string, { units }: Sentence): Place[] {
  const runsOf = (some: readonly Unit[], quoted: boolean) =>
    nameRuns(some, { from: 0, to: some.length })
      .filter(({ parts }) => parts.length > 0)
      .map((run): Place => ({ units: some, run, quoted }));
  const inQuotes = units.flatMap(({ kind, start, end }) =>
    kind === "quote" ? runsOf(tokenise(text, start, end), true) : [],
  );
  return [...runsOf(units, false), ...inQuotes];
}

function place(text: string, cast: Cast, { units, run, quoted }: Place, named: Named): void {
  const mention: Mention = {
    ...spanOf(units, run),
    named,
    leads: !quoted && leads(units, run),
    quoted,
  };
  named.mentions.push(mention);
  cast.mentions.push(mention);
  if (named.kind === "body") return;
  for (const role of rolesAround(units, run)) {
    cast.addRole(named, role);
    named.gender = genderOf(role) ?? named.gender;
  }
  const office = named.offices.length < MOST_OFFICES ? officeOf(text, units, run) : null;
  if (office !== null && !named.offices.includes(office)) named.offices.push(office);
}

/**
 * Reads who is named in the sentences. Full names come first, so that a last name is known for whose it
 * is wherever it stands.
 */
export function readCast(text: string, sentences: readonly Sentence[]): Cast {
  const cast = new Cast();
  const exact = new Map<string, Named>();
  const places = sentences.flatMap((sentence) => placesIn(text, sentence));
  const exactly = ({ run }: Place) => {
    const name = run.parts.join(" ");
    const known = exact.get(name) ?? cast.add(name, run.parts, run.kind);
    exact.set(name, known);
    return known;
  };
  for (const one of places) if (one.run.parts.length > 1) place(text, cast, one, exactly(one));
  cast.sort();
  const inside = new Set(
    places.filter(({ run }) => run.range.from > 0).map(({ run }) => run.parts.join(" ")),
  );
  for (const one of places) {
    if (one.run.parts.length > 1) continue;
    const known = cast.find(one.run.parts, one.units[one.run.name.from]?.start ?? 0);
    const opensOnly = one.run.range.from === 0 && !inside.has(one.run.parts.join(" "));
    if (known ?? !(one.quoted || opensOnly)) place(text, cast, one, known ?? exactly(one));
  }
  cast.sort();
  return cast;
}
