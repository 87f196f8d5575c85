import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate, type PartialDate } from "@/lib/dates/partial-date";
import type { LegalStep, Prisma } from "@/lib/db/generated/client";
import {
  CASE_STATUS_LABELS,
  DEADLINE_KIND_LABELS,
  DETERMINATION_LABELS,
  HEALTH_TOPIC_LABELS,
  LEGAL_STEP_LABELS,
  LEGAL_STEP_STATE_LABELS,
} from "@/lib/features/cases/labels";
import { toDeadline } from "@/lib/features/cases/queries/fact-mappers";
import { CONSULAR_EVENT_LABELS } from "@/lib/features/consular/labels";
import { ASSESSMENT_LABELS } from "@/lib/features/criteria/labels";
import { factorName } from "@/lib/features/criteria/rules";

/** What `factWords` needs of a fact. */
export const factWordsInclude = {
  status: true,
  determination: true,
  custody: true,
  legalStep: true,
  legalStepStatus: { include: { legalStep: true } },
  closure: true,
  healthNote: true,
  detentionDate: true,
  criterion: true,
  consularEvent: true,
  deadline: true,
} satisfies Prisma.CaseFactInclude;

type StoredFact = Prisma.CaseFactGetPayload<{ include: typeof factWordsInclude }>;

const dated = (words: string, date: PartialDate) => `${words}, ${formatPartialDate(date)}`;

/** A legal step in a few words: “Sentence, 11 February 2022”; without the date where none is known. */
export function legalStepWords(step: LegalStep): string {
  const happenedOn = readDate("happenedOn", step);
  const words = LEGAL_STEP_LABELS[step.kind];
  return isKnownDate(happenedOn) ? dated(words, happenedOn) : words;
}

/** Of a fact, the part that was told of is alleged only. */
const said = (words: string, alleged: boolean) => (alleged ? `${words} (alleged)` : words);

/** The facts that say how things stood from some day on. */
function standingWords({ status, determination, custody, closure }: StoredFact): string | null {
  if (status) {
    const words = said(`Status: ${CASE_STATUS_LABELS[status.status]}`, status.alleged);
    return dated(words, readDate("since", status));
  }
  if (determination) {
    const words = `Determination: ${DETERMINATION_LABELS[determination.status]}`;
    return dated(words, readDate("madeOn", determination));
  }
  if (custody) return dated(`Held: ${custody.place}`, readDate("period", custody));
  if (closure)
    return dated(`Closed: ${CASE_STATUS_LABELS[closure.outcome]}`, readDate("endedOn", closure));
  return null;
}

/** The facts that say what happened or was reported on some day. */
function eventWords(fact: StoredFact): string | null {
  const { legalStep, legalStepStatus, healthNote, detentionDate } = fact;
  if (legalStep) return dated(LEGAL_STEP_LABELS[legalStep.kind], readDate("happenedOn", legalStep));
  if (legalStepStatus) {
    const state = said(
      LEGAL_STEP_STATE_LABELS[legalStepStatus.state].toLowerCase(),
      legalStepStatus.alleged,
    );
    const words = `${LEGAL_STEP_LABELS[legalStepStatus.legalStep.kind]}: ${state}`;
    return dated(words, readDate("since", legalStepStatus));
  }
  if (healthNote) {
    const words = said(HEALTH_TOPIC_LABELS[healthNote.topic], healthNote.alleged);
    return dated(words, readDate("observedOn", healthNote));
  }
  return detentionDate && dated("Date of detention", readDate("claim", detentionDate));
}

/** The facts by which a case is argued, and what is awaited in it. */
function argumentWords({ criterion, consularEvent, deadline }: StoredFact): string | null {
  if (criterion) {
    const { framework, factor, assessment } = criterion;
    return `${factorName(framework, factor)}: ${ASSESSMENT_LABELS[assessment].toLowerCase()}`;
  }
  if (deadline) {
    const { kind, title, falls } = toDeadline(deadline);
    return dated(`${DEADLINE_KIND_LABELS[kind]}: ${title}`, falls);
  }
  if (!consularEvent) return null;
  const words = CONSULAR_EVENT_LABELS[consularEvent.kind];
  return dated(words, readDate("happenedOn", consularEvent));
}

/** A dated fact of a case in one line: “Status: serving a sentence, since 2021”. */
export function factWords(fact: StoredFact): string | null {
  return standingWords(fact) ?? eventWords(fact) ?? argumentWords(fact);
}
