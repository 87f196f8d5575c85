import { isKnownDate } from "@/lib/dates/partial-date";
import { inline, joined, optionalInline, passage, words } from "@/lib/features/exports/line";
import type { Block, Detail, Entry } from "@/lib/features/exports/render/document/blocks";
import { detail } from "@/lib/features/exports/render/document/contact-block";
import { officeParts } from "@/lib/features/exports/render/document/speaker-line";
import type { Citation, Line, RecordDate, Term } from "@/lib/features/exports/types";
import type {
  ClosureOnFile,
  ConsularEventOnFile,
  CustodyAccess,
  CustodyOnFile,
  DeadlineOnFile,
  DetentionDateOnFile,
  DeterminationOnFile,
  FileFigure,
  FindingOnFile,
  HealthNoteOnFile,
  InvolvementOnFile,
  KnownOrNot,
  LegalStepOnFile,
  StatusOnFile,
} from "@/lib/features/exports/types/case-file";

const ACCESS_LABELS: Record<keyof CustodyAccess, string> = {
  acknowledged: "Custody acknowledged",
  whereaboutsDisclosed: "Whereabouts disclosed",
  familyAccess: "Contact with family",
  counselAccess: "Contact with a lawyer",
  humanitarianAccess: "Humanitarian visits",
};

const text = (label: string | null, value: string | null) =>
  detail(label, joined([optionalInline(value)]));
const said = (term: Term, alleged: boolean) => (alleged ? `${term.label} (alleged)` : term.label);

function entry(date: RecordDate, title: Line, details: Detail[], notes: Citation[]): Entry {
  return { kind: "entry", mark: isKnownDate(date) ? date.words : null, title, details, notes };
}

/** A status and since when it held. */
export function statusBlock({ since, status, alleged, note, citations }: StatusOnFile): Block {
  return entry(since, [words(said(status, alleged))], text(null, note), citations);
}

/** A government's determination. */
export function determinationBlock(found: DeterminationOnFile): Block {
  const { date, status, authority, note, citations } = found;
  return entry(
    date,
    joined([words(status.label), optionalInline(authority)]),
    text(null, note),
    citations,
  );
}

/** How a case ended, or was taken to have ended. */
export function closureBlock({ day, outcome, note, reopened, citations }: ClosureOnFile): Block {
  const title = reopened ? `${outcome.label} (taken back: the case goes on)` : outcome.label;
  return entry(day, [words(title)], text(null, note), citations);
}

function accessLine(access: CustodyAccess): Line {
  const answered = (Object.entries(ACCESS_LABELS) as [keyof CustodyAccess, string][]).filter(
    ([key]) => access[key] !== "unknown",
  );
  const answers: Record<KnownOrNot, string> = { yes: "yes", no: "no", unknown: "not known" };
  return joined(
    answered.map(([key, label]) => words(`${label.toLowerCase()}: ${answers[access[key]]}`)),
    "; ",
  );
}

/** A time in custody. */
export function custodyBlock(period: CustodyOnFile): Block {
  const place = [period.facility, period.place, period.country];
  const details = [
    ...text("Conditions", period.conditions),
    ...detail("Access", accessLine(period.access)),
  ];
  return entry(period.period, joined(place.map(optionalInlineOf)), details, period.citations);
}

const optionalInlineOf = (value: string | null) => optionalInline(value);

function stateEntry({ kind, states }: LegalStepOnFile): Block[] {
  return states.map(({ since, state, alleged, note, citations }) =>
    entry(
      since,
      [words(`${kind.label}: ${said(state, alleged).toLowerCase()}`)],
      text(null, note),
      citations,
    ),
  );
}

/** A legal step, and after it each state it went through. */
export function legalStepBlocks(step: LegalStepOnFile): Block[] {
  const details = [
    ...text("Court or authority", step.court),
    ...text(null, step.details),
    ...(isKnownDate(step.endsOn) ? text("Served by", step.endsOn.words) : []),
  ];
  return [entry(step.date, [words(step.kind.label)], details, step.citations), ...stateEntry(step)];
}

/** What is known of health or conditions. */
export function healthBlock(note: HealthNoteOnFile): Block {
  const title = joined([words(said(note.topic, note.alleged))]);
  const details = [...text(null, note.text), ...text("Reported by", note.reportedBy)];
  return entry(note.date, title, details, note.citations);
}

/** One of several dates that sources give for the beginning of the detention. */
export function detentionDateBlock(claim: DetentionDateOnFile): Block {
  const title = claim.chosen ? "The date used here" : "Another date given";
  const details = [...text(null, claim.note), ...text("Why this one", claim.reason)];
  return entry(claim.date, [words(title)], details, claim.citations);
}

/** What is or was awaited, by when, and what came of it. */
export function deadlineBlock(deadline: DeadlineOnFile): Block {
  const { kind, title, sent, due, outcome, citations } = deadline;
  const details = [
    ...text(null, kind.label),
    ...(isKnownDate(sent) ? text("Sent", sent.words) : []),
    ...text("What came of it", outcome ?? "awaited"),
  ];
  return entry(due, joined([optionalInline(title)]), details, citations);
}

/** Somebody with a part in the case. */
export function involvementBlock({ name, role, office, note }: InvolvementOnFile): Block {
  const title = joined([inline(name.text, name.language), ...officeParts(office)]);
  const details = [...detail(null, [words(role.label)]), ...text("Internal note", note)];
  return { kind: "entry", mark: null, title, details, notes: [] };
}

/** A step of consular access. */
export function consularEventBlock({ date, kind, note, citations }: ConsularEventOnFile): Block {
  return entry(date, [words(kind.label)], text(null, note), citations);
}

/** What the file says of one factor; `unit` is what the framework calls its factors. */
export function findingBlock(finding: FindingOnFile): Block {
  const { factor, asks, assessment, reasoning, citations } = finding;
  const printed = passage(reasoning);
  return {
    ...{ kind: "entry", mark: factor, title: [words(`${assessment.label}: ${asks}`)] },
    details: printed.text === "" ? [] : [{ label: null, line: [printed], url: null }],
    notes: citations,
  };
}

/** A reckoned figure with what it counts. */
export function figureBlock({ label, words: figure }: FileFigure): Block {
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  return {
    kind: "entry",
    mark: null,
    title: [words(title)],
    details: text(null, figure),
    notes: [],
  };
}
