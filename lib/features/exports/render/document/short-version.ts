import { isKnownDate } from "@/lib/dates/partial-date";
import { datedFact, holderFact } from "@/lib/features/exports/case-facts";
import { inline, words } from "@/lib/features/exports/line";
import type { Block } from "@/lib/features/exports/render/document/blocks";
import type { CaseSummaryHeader, Term } from "@/lib/features/exports/types";
import type { UsedFact } from "@/lib/features/exports/types/living";

const OUTCOME_CLAUSES: Record<string, string> = {
  released: "was released",
  exchanged: "was exchanged",
  escaped: "escaped",
  died_in_custody: "died in custody",
  acquitted: "was acquitted",
  charges_dropped: "saw the charges dropped",
  suspended_sentence: "was given a suspended sentence",
  parole: "was released on parole",
  deported_or_pending_deportation: "was deported, or is to be",
};

const DETERMINATION_SENTENCES: Record<string, string> = {
  requested: "A determination that the detention is wrongful has been requested",
  under_review: "Whether the detention is wrongful is under review",
  determined_wrongful: "The detention has been determined to be wrongful",
  declined: "A determination that the detention is wrongful was declined",
  withdrawn: "A determination on the detention was withdrawn",
};

/** Words in brackets; brackets within them are square ones. */
const bracketed = (text: string) =>
  ` (${text.replace(/[()]/g, (mark) => (mark === "(" ? "[" : "]"))})`;

const nameOf = ({ title }: CaseSummaryHeader) => title.text;

/** “Examplia and Specimenia”. */
function listed(names: readonly string[]): string {
  const printed = names.map((name) => inline(name).text);
  const [last, ...others] = printed.toReversed();
  return others.length === 0 ? (last ?? "") : `${others.toReversed().join(", ")} and ${last}`;
}

function subjectOf(header: CaseSummaryHeader): string {
  const { nationalities } = header.case.person;
  return nationalities.length === 0
    ? nameOf(header)
    : `${nameOf(header)} (${listed(nationalities)})`;
}

function holderClause({ case: { holder } }: CaseSummaryHeader): string {
  if (holder === null) return "";
  const country = holder.country === null ? "" : ` in ${inline(holder.country).text}`;
  if (holder.name !== null && holder.name === holder.country) return country;
  if (holder.name !== null) return ` by ${inline(holder.name).text}${country}`;
  return holder.kind === "non-state" ? ` by a non-state group${country}` : country;
}

/** “ for 2,887 days”, with what the dates leave open; nothing when no day is known. */
function daysClause({ held }: CaseSummaryHeader): string {
  if (held.days === null || held.figure === "–") return "";
  const qualifier = held.qualifier === null ? "" : `${held.qualifier} `;
  return ` for ${qualifier}${held.figure} ${held.figure === "1" ? "day" : "days"}`;
}

function beganWords({ case: { detainedOn } }: CaseSummaryHeader): string | null {
  return isKnownDate(detainedOn) ? detainedOn.words : null;
}

/** Who is or was held, by whom and where, for how long. */
function heldClause(header: CaseSummaryHeader): string {
  const verb = header.held.ongoing ? "has been held" : "was held";
  return `${subjectOf(header)} ${verb}${holderClause(header)}${daysClause(header)}`;
}

function heldSentence(header: CaseSummaryHeader): string {
  const { held, stamp } = header;
  const began = beganWords(header);
  const detained = began === null ? null : `detained: ${began}`;
  const asOf = held.ongoing && held.days ? `as of ${stamp.dayWords}` : null;
  const notes = [detained, asOf].filter((part) => part !== null).join("; ");
  return `${heldClause(header)}${notes === "" ? "" : bracketed(notes)}.`;
}

function endClause(header: CaseSummaryHeader): string | null {
  const { closure } = header.case;
  if (closure === null) return null;
  const clause = OUTCOME_CLAUSES[closure.outcome.code];
  const day = closure.day.edtf === null ? "" : bracketed(closure.day.words);
  return clause ? `${nameOf(header)} ${clause}${day}` : `Outcome: ${closure.outcome.label}${day}`;
}

/** “ by the Ministry of Examples”; a request is made to an authority, not by it. */
function authorityWords({ authority, status }: { authority: string; status: Term }): string {
  const name = inline(authority).text;
  if (name === "") return "";
  return status.code === "requested" ? ` of ${name}` : ` by ${name}`;
}

function determinationClause({ case: { determination } }: CaseSummaryHeader): string | null {
  if (determination === null) return null;
  const sentence = DETERMINATION_SENTENCES[determination.status.code];
  if (sentence === undefined) return null;
  const date = determination.date.edtf === null ? "" : bracketed(determination.date.words);
  return `${sentence}${authorityWords(determination)}${date}`;
}

/** “2 undated words of officials”; nothing when there is none. */
function undatedOfficialWords({ undatedOfficial: count }: CaseSummaryHeader): string | null {
  if (count === 0) return null;
  return count === 1
    ? "1 undated word of an official"
    : `${count.toLocaleString("en-GB")} undated words of officials`;
}

function officialClause(header: CaseSummaryHeader): string | null {
  const undated = undatedOfficialWords(header);
  const last = lastOfficialClause(header);
  if (undated === null) return last;
  if (last !== null) return `${last}, and ${undated} may be later`;
  return `${undated} ${header.undatedOfficial === 1 ? "is" : "are"} on record`;
}

function lastOfficialClause({ lastOfficial }: CaseSummaryHeader): string | null {
  if (lastOfficial === null) return null;
  const by = lastOfficial.by === null ? "" : ` is that of ${inline(lastOfficial.by).text}`;
  const when = [lastOfficial.words, lastOfficial.ago].filter((part) => part !== null).join(", ");
  return by === ""
    ? `The last dated word of an official on record is of ${when}`
    : `The last dated word of an official on record${by}${bracketed(when)}`;
}

const ended = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** How the case stands: how it ended, else the determination and the last official word. */
function standingSentence(header: CaseSummaryHeader): string | null {
  const end = endClause(header);
  const clauses = [determinationClause(header), end ?? officialClause(header)];
  const present = clauses.filter((clause) => clause !== null);
  if (present.length < 2) return present[0] ? ended(present[0]) : null;
  const [first = "", second = ""] = present;
  const joins = end === null ? second.charAt(0).toLowerCase() + second.slice(1) : second;
  return ended(`${first}; ${joins}`);
}

function askSentence(header: CaseSummaryHeader): string | null {
  const { ask } = header.options;
  if (ask !== null) return ended(inline(ask).text);
  return header.held.ongoing ? `We ask for the release of ${nameOf(header)}.` : null;
}

/** Two or three sentences: who is held where and since when, how it stands, what is asked. */
export function shortVersion(header: CaseSummaryHeader): string {
  const sentences = [heldSentence(header), standingSentence(header), askSentence(header)];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** One sentence to be quoted. */
export function pressLine(header: CaseSummaryHeader): string {
  const { determination } = header.case;
  const clause =
    determination?.status.code === "determined_wrongful"
      ? `, a detention determined to be wrongful${authorityWords(determination)}`
      : "";
  return `${heldClause(header)}${clause}.`;
}

/** Who says it, and the figures with their day. */
export function attributionLine(header: CaseSummaryHeader): string {
  const { letterhead, stamp, held, counts } = header;
  const by = letterhead?.name?.text ?? inline(stamp.preparedBy).text;
  const counted = (count: number, noun: string) =>
    `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"} on record`;
  const figures = [
    held.line,
    counted(counts.statements, "statement"),
    ...(counts.contacts === null ? [] : [counted(counts.contacts, "contact")]),
  ];
  return `${by}, ${stamp.dayWords}. Figures as of that day: ${figures.join("; ")}.`;
}

/** The blocks of the short version. */
export function* shortBlocks(header: CaseSummaryHeader): Iterable<Block> {
  yield { kind: "paragraph", text: words(shortVersion(header)) };
}

/** The blocks of the press line. */
export function* pressBlocks(header: CaseSummaryHeader): Iterable<Block> {
  yield { kind: "paragraph", text: words(pressLine(header)) };
  yield { kind: "notice", text: `— ${attributionLine(header)}` };
}

/** What both say of the case itself. */
function heldFacts(header: CaseSummaryHeader): UsedFact[] {
  const { id, person, holder, detainedOn, closure, status } = header.case;
  const content = { kind: holder?.kind, country: holder?.country, detainedOn };
  const named = { name: person.name, nationalities: person.nationalities };
  const end = closure ?? (header.held.ongoing ? null : status);
  return [
    { type: "case", id, content },
    { type: "person", id: person.id, content: named },
    ...holderFact(header),
    ...(end ? [datedFact(end)] : []),
  ];
}

function determinationFacts({ case: { determination } }: CaseSummaryHeader): UsedFact[] {
  return determination ? [datedFact(determination)] : [];
}

/** The records that the short version speaks of. */
export function shortFacts(header: CaseSummaryHeader): UsedFact[] {
  const { lastOfficial, case: facts } = header;
  const official: UsedFact[] =
    lastOfficial && !facts.closure
      ? [
          {
            ...{ type: "statement", id: lastOfficial.id },
            content: { date: lastOfficial.date, by: lastOfficial.by },
          },
        ]
      : [];
  return [...heldFacts(header), ...determinationFacts(header), ...official];
}

/** The records that the press line speaks of; what it only counts is none of them. */
export function pressLineFacts(header: CaseSummaryHeader): UsedFact[] {
  return [...heldFacts(header), ...determinationFacts(header)];
}
