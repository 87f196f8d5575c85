import { formatDay } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import { agoWords, heldWords } from "@/lib/features/exports/days-held";
import { withheldLine, withoutWithheld } from "@/lib/features/exports/withhold";
import { inline, words } from "@/lib/features/exports/line";
import { recordDate } from "@/lib/features/exports/record-date";
import { printableLine, printableText } from "@/lib/features/exports/render/printable-text";
import { holderLine, summaryFacts, summaryFigures } from "@/lib/features/exports/summary-facts";
import type {
  CaseFacts,
  CaseSummaryHeader,
  CaseSummaryInput,
  ExportKind,
  ExportOptions,
  Line,
  RecordDate,
  Span,
} from "@/lib/features/exports/types";

const KIND_LABELS: Record<ExportKind, string> = {
  "one-page": "Case summary",
  dossier: "Case dossier",
  short: "Case in brief",
  "press-line": "Line to the press",
  "wgad-draft": "Draft communication",
};
/** More lines would leave no room on one page for the case. */
const MOST_LETTERHEAD_LINES = 6;
const CONFIDENTIALITY = "Contains internal notes. Not for distribution.";

function withWords(input: CaseSummaryInput): CaseFacts<RecordDate> {
  const { person, custody, status, determination, closure } = input;
  const since = <T extends { since: PartialDate }>(entry: T) => ({
    ...entry,
    since: recordDate(entry.since),
  });
  return {
    id: input.id,
    reference: input.reference,
    person: { ...person, born: recordDate(person.born) },
    holder: input.holder,
    detainedOn: recordDate(input.detainedOn),
    custody: custody && since(custody),
    status: status && since(status),
    statusHistory: input.statusHistory.map(since),
    determination: determination && { ...determination, date: recordDate(determination.date) },
    closure: closure && { ...closure, day: recordDate(closure.day) },
    summary: input.summary,
  };
}

function personName({ person }: CaseSummaryInput): Span {
  const name = inline(person.name.text, person.name.language);
  return name.text === "" ? words("Name not recorded") : name;
}

function subtitleOf(input: CaseSummaryInput): Line {
  const holder = holderLine(input.holder);
  const outcome = input.closure && inline(input.closure.outcome.label, "en");
  const verb = heldWords(input).ongoing ? "Held by " : "Was held by ";
  const heldBy = holder.length === 0 ? [] : [words(verb), ...holder];
  if (outcome === null) return heldBy;
  return heldBy.length === 0 ? [outcome] : [...heldBy, words(" · "), outcome];
}

function rangeLine({ options, undatedLeftOut }: CaseSummaryInput): string | null {
  const { from, to } = options;
  if (from === null && to === null) return null;
  const edges = [from && `from ${formatDay(from)}`, to && `to ${formatDay(to)}`].filter(Boolean);
  const noun = undatedLeftOut === 1 ? "undated record is" : "undated records are";
  const undated = undatedLeftOut === 0 ? "" : ` ${undatedLeftOut} ${noun} left out.`;
  return `Statements and contacts ${edges.join(" ")} only.${undated}`;
}

function stampOf(input: CaseSummaryInput): CaseSummaryHeader["stamp"] {
  const dayWords = formatDay(input.today);
  const preparedBy = printableLine(input.preparedBy);
  const line = `${input.reference} · numbers as of ${dayWords} · prepared by ${inline(preparedBy).text}`;
  return { day: input.today, dayWords, preparedBy, line };
}

function notesOf({ options, internalNotes }: CaseSummaryInput): string | null {
  return options.includeInternalNotes ? internalNotes : null;
}

function optionsOf({ options }: CaseSummaryInput): ExportOptions {
  const { kind, from, to, includeInternalNotes, ask, withheld } = options;
  return { kind, from, to, includeInternalNotes, ask, withheld };
}

function letterheadOf({ letterhead: { organisationName, letterhead } }: CaseSummaryInput) {
  const name = optionalSpan(organisationName);
  const lines = printableText(letterhead)
    .split("\n")
    .flatMap((line) => optionalSpan(line) ?? [])
    .slice(0, MOST_LETTERHEAD_LINES);
  return name === null && lines.length === 0 ? null : { name, lines };
}

function optionalSpan(text: string): Span | null {
  const span = inline(text);
  return span.text === "" ? null : span;
}

function lastOfficialOf({ lastOfficial, today }: CaseSummaryInput) {
  if (lastOfficial === null) return null;
  const { date } = lastOfficial;
  return { ...lastOfficial, words: recordDate(date).words, ago: agoWords(date, today) };
}

/**
 * Decides every word and number of a case summary, computed for `input.today`, so that no two
 * formats can disagree. What may not go to the readers is left out. Pure. Throws RangeError when `today` or the range's ends are not days.
 */
export function buildCaseSummary(all: CaseSummaryInput): CaseSummaryHeader {
  const input = withoutWithheld(all);
  const kindLabel = KIND_LABELS[input.options.kind];
  const title = personName(input);
  const { nativeName } = input.person;
  return {
    letterhead: letterheadOf(input),
    documentTitle: `${printableLine(title.text)} – ${kindLabel.toLowerCase()} ${input.reference}`,
    kindLabel,
    title,
    nativeName: nativeName && inline(nativeName.text, nativeName.language),
    subtitle: subtitleOf(input),
    held: heldWords(input),
    figures: summaryFigures(input),
    facts: summaryFacts(input),
    file: input.file,
    lastOfficial: lastOfficialOf(input),
    undatedOfficial: input.undatedOfficial,
    rangeLine: rangeLine(input),
    withheldLine: withheldLine(input.options),
    internalNotes: notesOf(input),
    confidentiality: input.options.includeInternalNotes ? CONFIDENTIALITY : null,
    stamp: stampOf(input),
    counts: input.counts,
    options: optionsOf(input),
    case: withWords(input),
  };
}
