import { plainName } from "@/lib/features/reviews/rules/names";

/** Whom a text names: by a name, by an office, or both. */
export type Wanted = { name: string | null; office: string | null };

/** Somebody on file, with the offices held when the words were said, as far as the dates tell. */
export type OnFile = {
  id: string;
  fullName: string;
  nativeName: string | null;
  aliases: readonly string[];
  offices: readonly { title: string; organisation: string | null }[];
};

/** Somebody who may be meant: all that a text is compared with, in plain letters. */
export type Candidate = {
  id: string;
  full: string;
  native: string;
  aliases: readonly string[];
  offices: readonly { title: string; organisation: string }[];
};

/** Readies somebody for being compared, once for all the names of a text. */
export function toCandidate({ id, fullName, nativeName, aliases, offices }: OnFile): Candidate {
  return {
    id,
    full: plainName(fullName),
    native: plainName(nativeName ?? ""),
    aliases: aliases.map(plainName),
    offices: offices.map(({ title, organisation }) => ({
      title: plainName(title),
      organisation: plainName(organisation ?? ""),
    })),
  };
}

/** How well somebody on file fits, from 0 to 115, and why. */
export type Fit = { id: string; score: number; reasons: string[] };

/** From here on a name alone says who is meant, unless it says so of somebody else too. */
const CLEAR = 80;
const OFFICE = 15;
const OFFICE_ALONE = 60;

function nameFit(wanted: string, candidate: Candidate): [score: number, reason: string] {
  const { full, native, aliases } = candidate;
  if (wanted === full) return [100, "same name"];
  if (wanted === native) return [100, "same name in its own script"];
  if (aliases.includes(wanted)) return [95, "alias"];
  const [words, own] = [wanted.split(" "), full.split(" ")];
  if (words.at(-1) !== own.at(-1) || own.length < 2) return [0, ""];
  if (words.length > 1) {
    return words[0] === own[0] ? [CLEAR, "same first and last name"] : [0, ""];
  }
  return [50, "same family name"];
}

const hasWords = (text: string, words: string) => ` ${text} `.includes(` ${words} `);

/** Whether words such as “the deputy foreign minister of Examplia” name this office. */
function isOffice(named: string, own: string, body: string): boolean {
  if (own === "") return false;
  if (named === own) return true;
  if (hasWords(named, own)) {
    const rest = named.replace(own, " ").replace(/\b(?:the|of|for|at|a|an|us|u s)\b/gu, " ");
    const said = rest.split(/\s+/u).filter(Boolean);
    return said.every((word) => hasWords(body, word));
  }
  return false;
}

/** How well one of the people on file fits a name and an office in plain letters; null when not at all. */
function fitOf(name: string, office: string, candidate: Candidate): Fit | null {
  const holds =
    office !== "" &&
    candidate.offices.some(({ title, organisation }) => isOffice(office, title, organisation));
  const heldReason = holds ? ["holds the office named"] : [];
  const { id } = candidate;
  if (name === "") return holds ? { id, score: OFFICE_ALONE, reasons: heldReason } : null;
  const [score, reason] = nameFit(name, candidate);
  if (score === 0) return null;
  return { id, score: score + (holds ? OFFICE : 0), reasons: [reason, ...heldReason] };
}

const MOST = 5;

/** Those on file who may be meant, the best first. */
export function matchPeople(wanted: Wanted, candidates: readonly Candidate[]): Fit[] {
  const name = plainName(wanted.name ?? "");
  const office = plainName(wanted.office ?? "").replace(/^the /u, "");
  if (name === "" && office === "") return [];
  return candidates
    .flatMap((candidate) => fitOf(name, office, candidate) ?? [])
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

/** Whether a name alone says that this one is meant. */
export const isCertain = ({ score }: Pick<Fit, "score">): boolean => score >= CLEAR;

/** The one who is meant, where the name says so of nobody else; people of one name are never told apart by it. */
export function clearMatch<F extends Fit>(fits: readonly F[]): F | null {
  const [best, next] = fits;
  if (!best || !isCertain(best)) return null;
  return !next || !isCertain(next) ? best : null;
}
