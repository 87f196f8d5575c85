import { formatDay } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import { heldWords } from "@/lib/features/exports/days-held";
import { inline, words } from "@/lib/features/exports/line";
import { recordDate } from "@/lib/features/exports/record-date";
import { printableLine } from "@/lib/features/exports/render/printable-text";
import { holderLine, summaryFacts, summaryFigures } from "@/lib/features/exports/summary-facts";
import type {
  CaseFacts,
  CaseSummaryHeader,
  CaseSummaryInput,
  ExportOptions,
  Line,
  RecordDate,
  Span,
} from "@/lib/features/exports/types";

const KIND_LABELS = { "one-page": "Case summary", dossier: "Case dossier" } as const;
const CONFIDENTIALITY = "Contains internal notes. Not for distribution.";

function withWords(input: CaseSummaryInput): CaseFacts<RecordDate> {
  const { person, custody, status, determination, closure } = input;
  const since = <T extends { since: PartialDate }>(entry: T) => ({
    ...entry,
    since: recordDate(entry.since),
  });
  return {
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
  const { length, from, to, includeInternalNotes } = options;
  return { length, from, to, includeInternalNotes };
}

/**
 * Decides every word and number of a case summary, computed for `input.today`, so that no two
 * formats can disagree. Pure. Throws RangeError when `today` or the range's ends are not days.
 */
export function buildCaseSummary(input: CaseSummaryInput): CaseSummaryHeader {
  const kindLabel = KIND_LABELS[input.options.length];
  const title = personName(input);
  const { nativeName } = input.person;
  return {
    documentTitle: `${printableLine(title.text)} – ${kindLabel.toLowerCase()} ${input.reference}`,
    kindLabel,
    title,
    nativeName: nativeName && inline(nativeName.text, nativeName.language),
    subtitle: subtitleOf(input),
    held: heldWords(input),
    figures: summaryFigures(input),
    facts: summaryFacts(input),
    statusHistory: input.statusHistory.map(({ status, since, alleged }) => ({
      when: recordDate(since).words,
      what: alleged ? `${status.label} (alleged)` : status.label,
    })),
    rangeLine: rangeLine(input),
    internalNotes: notesOf(input),
    confidentiality: input.options.includeInternalNotes ? CONFIDENTIALITY : null,
    stamp: stampOf(input),
    counts: input.counts,
    options: optionsOf(input),
    case: withWords(input),
  };
}
