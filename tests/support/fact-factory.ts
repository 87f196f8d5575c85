import type { Actor } from "@/lib/auth/actor";
import type { Command } from "@/lib/commands/define-command";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import { correctCustody, recordCustody } from "@/lib/features/cases/commands/record-custody";
import { correctDeadline, recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import {
  correctDetentionDate,
  recordDetentionDate,
} from "@/lib/features/cases/commands/record-detention-date";
import {
  correctDetermination,
  recordDetermination,
} from "@/lib/features/cases/commands/record-determination";
import {
  correctHealthNote,
  recordHealthNote,
} from "@/lib/features/cases/commands/record-health-note";
import { correctLegalStep, recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import {
  correctLegalStepStatus,
  recordLegalStepStatus,
} from "@/lib/features/cases/commands/record-legal-step-status";
import { correctStatus, recordStatus } from "@/lib/features/cases/commands/record-status";
import {
  correctConsularEvent,
  recordConsularEvent,
} from "@/lib/features/consular/commands/record-consular-event";

/** A date already made, as commands take it. */
export const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });

type Input = Record<string, unknown>;
type IdCommand = Command<{ id: string }>;

/** One kind of fact: how it is recorded and corrected, and what a correction shows in the history. */
type FactKind = {
  kind: CaseFactKind;
  record: IdCommand;
  correct: IdCommand;
  noun: string;
  fields(actor: Actor, caseId: string): Promise<Input>;
  /** What is typed instead. */
  change: Input;
  /** The line of the history in which it shows. */
  line: { label: string; from: string[]; to: string[] };
};

const steady = (fields: Input) => () => Promise.resolve(fields);

/** A step of the case's proceedings, on which its states hang. */
export function aLegalStep(actor: Actor, caseId: string, over: Input = {}) {
  return recordLegalStep(actor, { caseId, kind: "hearing", details: "First hearing.", ...over });
}

/** Every kind of fact that is recorded by itself. */
export const FACT_KINDS: readonly FactKind[] = [
  {
    ...{ kind: "status", noun: "status", record: recordStatus, correct: correctStatus },
    fields: steady({ status: "pretrial", since: on("2021") }),
    change: { status: "house_arrest" },
    line: { label: "Status", from: ["Pretrial detention"], to: ["House arrest"] },
  },
  {
    ...{ kind: "determination", noun: "determination" },
    ...{ record: recordDetermination, correct: correctDetermination },
    fields: steady({ status: "requested", authority: "A ministry", madeOn: on("2021") }),
    change: { authority: "Another ministry" },
    line: { label: "Whose determination", from: ["A ministry"], to: ["Another ministry"] },
  },
  {
    ...{ kind: "custody", noun: "custody", record: recordCustody, correct: correctCustody },
    fields: steady({ place: "A camp", period: on("2021/2022"), familyAccess: "no" }),
    change: { familyAccess: "yes" },
    line: { label: "Family may be in contact", from: ["No"], to: ["Yes"] },
  },
  {
    ...{ kind: "legal_step", noun: "legal-step" },
    ...{ record: recordLegalStep, correct: correctLegalStep },
    fields: steady({ kind: "sentence", details: "Six years.", endsOn: on("2030") }),
    change: { endsOn: on("2031-02") },
    line: { label: "Served by", from: ["2030"], to: ["February 2031"] },
  },
  {
    ...{ kind: "legal_step_status", noun: "legal-step-status" },
    ...{ record: recordLegalStepStatus, correct: correctLegalStepStatus },
    fields: async (actor, caseId) => ({
      legalStepId: (await aLegalStep(actor, caseId)).id,
      ...{ state: "scheduled", since: on("2021-05") },
    }),
    change: { state: "postponed" },
    line: { label: "Where it stands", from: ["Scheduled"], to: ["Postponed"] },
  },
  {
    ...{ kind: "health_note", noun: "health-note" },
    ...{ record: recordHealthNote, correct: correctHealthNote },
    fields: steady({ topic: "treatment", text: "Seen by a doctor.", observedOn: on("2022") }),
    change: { topic: "health" },
    line: { label: "What it is about", from: ["Treatment"], to: ["Health"] },
  },
  {
    ...{ kind: "deadline", noun: "deadline", record: recordDeadline, correct: correctDeadline },
    fields: steady({ kind: "wgad_answer", title: "Reply of the government", sent: on("2026-10") }),
    change: { sent: on("2026-10-03") },
    line: { label: "Sent on", from: ["October 2026"], to: ["3 October 2026"] },
  },
  {
    ...{ kind: "detention_date", noun: "detention-date" },
    ...{ record: recordDetentionDate, correct: correctDetentionDate },
    fields: steady({ claim: on("2020-03-01") }),
    change: { claim: on("2020-03-02") },
    line: { label: "Date of detention", from: ["1 March 2020"], to: ["2 March 2020"] },
  },
  {
    ...{ kind: "consular_event", noun: "consular-event" },
    ...{ record: recordConsularEvent, correct: correctConsularEvent },
    fields: steady({ kind: "notified", happenedOn: on("2021") }),
    change: { kind: "access_refused" },
    line: { label: "Step", from: ["Consular post notified"], to: ["Access refused"] },
  },
];
