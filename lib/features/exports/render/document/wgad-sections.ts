import { isKnownDate } from "@/lib/dates/partial-date";
import {
  caseFact,
  datedFact,
  holderFact,
  legalStepFacts,
  personFact,
} from "@/lib/features/exports/case-facts";
import { inline, joined, optionalInline, words } from "@/lib/features/exports/line";
import type { Block } from "@/lib/features/exports/render/document/blocks";
import {
  consularEventBlock,
  custodyBlock,
  detentionDateBlock,
  figureBlock,
  healthBlock,
  legalStepBlocks,
} from "@/lib/features/exports/render/document/file-blocks";
import { frameworkBlocks } from "@/lib/features/exports/render/document/file-sections";
import { notices } from "@/lib/features/exports/render/document/notices";
import type { CaseSummaryHeader, Line, Span } from "@/lib/features/exports/types";
import type { FrameworkOnFile, LegalStepOnFile } from "@/lib/features/exports/types/case-file";
import type { UsedFact } from "@/lib/features/exports/types/living";

/** Printed at the head of the draft: its headings are this product's words, not the questionnaire's. */
export const DRAFT_WARNING =
  "Draft, not a form. Before anything is sent, check every heading and field against the Working Group’s current questionnaire; its own wording is not reproduced here.";

const NOTHING = "Nothing on file. To be completed.";
/** Says nothing of what is on file where some of it may not go to the readers. */
const NOT_IN_THIS_COPY = "Nothing in this copy. To be completed.";
const ARRESTS = new Set(["arrest"]);
const REASONS = new Set(["charge", "verdict", "sentence"]);

const stepsOf = (header: CaseSummaryHeader, wanted: (kind: string) => boolean) =>
  header.file.legalSteps.filter(({ kind }) => wanted(kind.code));
const arrests = (header: CaseSummaryHeader) => stepsOf(header, (kind) => ARRESTS.has(kind));
const reasons = (header: CaseSummaryHeader) => stepsOf(header, (kind) => REASONS.has(kind));
const remedies = (header: CaseSummaryHeader) =>
  stepsOf(header, (kind) => !ARRESTS.has(kind) && !REASONS.has(kind));

const categories = ({ file }: CaseSummaryHeader): FrameworkOnFile | undefined =>
  file.criteria.find(({ framework }) => framework.code === "wgad");

function known(label: string, line: Line): Block[] {
  if (line.length === 0) return [];
  return [{ kind: "entry", mark: label, title: line, details: [], notes: [] }];
}

function identity({ title, nativeName, case: { person } }: CaseSummaryHeader): Block[] {
  const born: Span | null = person.born.edtf === null ? null : words(person.born.words);
  return [
    ...known("Name", joined([title])),
    ...known("In own script", joined([nativeName])),
    ...known("Other names", joined(person.aliases.map((alias) => inline(alias)))),
    ...known("Born", joined([born])),
    ...known("Nationality", joined(person.nationalities.map((country) => inline(country)))),
  ];
}

function arrest(header: CaseSummaryHeader): Block[] {
  const { holder, detainedOn } = header.case;
  const day = isKnownDate(detainedOn) ? detainedOn.words : null;
  const by = joined([
    optionalInline(holder?.name ?? null),
    optionalInline(holder?.country ?? null),
  ]);
  return [
    ...known("Date", joined([day === null ? null : words(day)])),
    ...known("By whom", by),
    ...arrests(header).flatMap(legalStepBlocks),
    ...header.file.detentionDates.map(detentionDateBlock),
  ];
}

function detention({ held, file }: CaseSummaryHeader): Block[] {
  return [
    ...known("Time held", held.days === null ? [] : [words(held.line)]),
    ...file.custody.map(custodyBlock),
    ...file.healthNotes.map(healthBlock),
  ];
}

function steps(header: CaseSummaryHeader): Block[] {
  const { consular, consularEvents } = header.file;
  return [
    ...remedies(header).flatMap(legalStepBlocks),
    ...consular.map(figureBlock),
    ...consularEvents.map(consularEventBlock),
  ];
}

function author({ letterhead, stamp }: CaseSummaryHeader): Block[] {
  return [
    ...known("Organisation", joined([letterhead?.name ?? null])),
    ...known("Prepared by", [inline(stamp.preparedBy)]),
    ...known("On", [words(stamp.dayWords)]),
  ];
}

function sections(header: CaseSummaryHeader): (readonly [string, Block[]])[] {
  const found = categories(header);
  return [
    ["Who is held", identity(header)],
    ["The arrest", arrest(header)],
    ["The detention", detention(header)],
    ["Reasons given for it", reasons(header).flatMap(legalStepBlocks)],
    ["Why it is arbitrary, by category", found ? frameworkBlocks(found) : []],
    ["What was tried inside the country, and consular access", steps(header)],
    ["Who submits this", author(header)],
  ];
}

/** The file's answers under each subject of a communication; a subject without any says so. */
export function* wgadBlocks(header: CaseSummaryHeader): Iterable<Block> {
  yield* notices({ ...header, rangeLine: null });
  const nothing = header.withheldLine === null ? NOTHING : NOT_IN_THIS_COPY;
  for (const [heading, blocks] of sections(header)) {
    yield { kind: "heading", text: heading };
    if (blocks.length === 0) yield { kind: "notice", text: nothing };
    yield* blocks;
  }
}

/** The records that the draft speaks of. */
export function wgadFacts(header: CaseSummaryHeader): UsedFact[] {
  const { custody, healthNotes, detentionDates, consularEvents } = header.file;
  const legalSteps: LegalStepOnFile[] = header.file.legalSteps;
  const findings = categories(header)?.findings ?? [];
  return [
    caseFact({ ...header, internalNotes: null }, null),
    personFact(header),
    ...holderFact(header),
    ...legalSteps.flatMap(legalStepFacts),
    ...[custody, healthNotes, detentionDates, consularEvents, findings].flat().map(datedFact),
  ];
}
