import { isKnownDate, type PartialDate } from "@/lib/dates/partial-date";
import { agoWords, heldWords } from "@/lib/features/exports/days-held";
import { inline, joined, optionalInline, words } from "@/lib/features/exports/line";
import { recordDate } from "@/lib/features/exports/record-date";
import type {
  CaseSummaryInput,
  Fact,
  Figure,
  Holder,
  Line,
  Occasion,
  Span,
} from "@/lib/features/exports/types";

function dated(prefix: string, date: PartialDate): Span | null {
  return isKnownDate(date) ? words(`${prefix}${recordDate(date).words}`) : null;
}

/** Who holds the person, as “the Ministry of Examples, Examplia”; empty when not known. */
export function holderLine(holder: Holder | null): Line {
  if (holder === null) return [];
  if (holder.name === null && holder.kind === "non-state" && holder.country !== null) {
    return [words("a non-state group in "), inline(holder.country)];
  }
  const country = holder.country === holder.name ? null : holder.country;
  return joined([optionalInline(holder.name), optionalInline(country)]);
}

function fact(label: string, line: Line): Fact[] {
  return line.length === 0 ? [] : [{ label, line }];
}

function statusLine({ status }: CaseSummaryInput): Line {
  if (status === null) return [];
  const label = status.alleged ? `${status.status.label} (alleged)` : status.status.label;
  return joined([inline(label, "en"), dated("", status.since)]);
}

function custodyLine({ custody }: CaseSummaryInput): Line {
  if (custody === null) return [];
  return joined([optionalInline(custody.facility), optionalInline(custody.place)]);
}

/** A one-page summary has no list of sources that a number could point into. */
function sourceSpan(input: CaseSummaryInput, sourceNumber: number | null): Span | null {
  if (sourceNumber === null || input.options.kind !== "dossier") return null;
  return words(`source ${sourceNumber}`);
}

function determinationLine(input: CaseSummaryInput): Line {
  const { determination } = input;
  if (determination === null) return [];
  const { status, date, sourceNumber } = determination;
  return joined([inline(status.label, "en"), dated("", date), sourceSpan(input, sourceNumber)]);
}

function closureLine(input: CaseSummaryInput): Line {
  const { closure } = input;
  if (closure === null) return [];
  const { outcome, day, sourceNumber } = closure;
  return joined([inline(outcome.label, "en"), dated("", day), sourceSpan(input, sourceNumber)]);
}

/** The facts beside the days held, in reading order; those that are not known are left out. */
export function summaryFacts(input: CaseSummaryInput): Fact[] {
  const { person } = input;
  return [
    ...fact("Detained", joined([dated("", input.detainedOn)])),
    ...fact(heldWords(input).ongoing ? "Held at" : "Last held at", custodyLine(input)),
    ...fact(input.closure === null ? "Status" : "Last status", statusLine(input)),
    ...fact("Outcome", closureLine(input)),
    ...fact("Determination", determinationLine(input)),
    ...fact("Nationality", joined(person.nationalities.map((country) => inline(country)))),
    ...fact("Born", joined([dated("", person.born)])),
    ...fact("Also known as", joined(person.aliases.map((alias) => inline(alias)))),
  ];
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}

function latestDetail(last: Occasion | null, today: string): string | null {
  if (last === null) return null;
  const parts = [recordDate(last.date).words, agoWords(last.date, today)];
  return `latest: ${parts.filter((part) => part !== null).join(", ")}`;
}

/** How long nobody has spoken of the case; left out when no day of a statement is known. */
function silenceFigure({ lastStatement, today }: CaseSummaryInput): Figure[] {
  const ago = lastStatement && agoWords(lastStatement.date, today);
  if (!lastStatement || ago === null) return [];
  const speaker = lastStatement.by === null ? "" : `, ${inline(lastStatement.by).text}`;
  const detail = `${recordDate(lastStatement.date).words}${speaker}`;
  return [{ label: "Last statement", value: ago, detail }];
}

/** How many contacts there are, where they may go to the readers. */
function contactsFigure({ counts, lastContact, today }: CaseSummaryInput): Figure[] {
  if (counts.contacts === null) return [];
  const detail = latestDetail(lastContact, today);
  return [{ label: "Contacts", value: number(counts.contacts), detail }];
}

/** The counts of what is on record, and how long ago the latest of it was. */
export function summaryFigures(input: CaseSummaryInput): Figure[] {
  const { counts, firstStatement } = input;
  const first = firstStatement && `first: ${recordDate(firstStatement.date).words}`;
  return [
    { label: "Statements", value: number(counts.statements), detail: first },
    ...silenceFigure(input),
    ...contactsFigure(input),
    { label: "Sources", value: number(counts.sources), detail: null },
  ];
}
