import * as z from "zod";

import { partialDateSchema, requiredPartialDateSchema } from "@/lib/dates/input";
import { isKnownDate } from "@/lib/dates/partial-date";
import {
  CaseStatus,
  DeadlineKind,
  DeterminationStatus,
  HealthTopic,
  KnownOrNot,
  LegalStepKind,
  LegalStepState,
} from "@/lib/db/generated/enums";
import { CLOSING_STATUSES } from "@/lib/features/cases/labels";
import { citationsSchema, newSourceSchema } from "@/lib/features/sources/schema";
import { checkbox, choice, optionalCountry, recordVersion } from "@/lib/validation/choice";
import { pickSchema } from "@/lib/validation/pick";
import { optionalLine, optionalText, requiredLine, requiredText } from "@/lib/validation/text";

const sources = { citations: citationsSchema, newSource: newSourceSchema };

export const statusSchema = z.object({
  status: choice(CaseStatus, "Choose a status from the list"),
  alleged: checkbox,
  since: partialDateSchema,
  note: optionalText(),
});

export const determinationSchema = z.object({
  status: choice(DeterminationStatus, "Choose where the determination stands"),
  authority: requiredLine("Enter whose determination this is, such as the foreign ministry"),
  madeOn: partialDateSchema,
  note: optionalText(),
});

const knownOrNot = choice(KnownOrNot, "Choose yes, no or not known").default("unknown");

export const custodySchema = z.object({
  place: requiredLine("Enter the place, as far as it is known"),
  country: optionalCountry,
  facility: pickSchema,
  period: partialDateSchema,
  conditions: optionalText(),
  acknowledged: knownOrNot,
  whereaboutsDisclosed: knownOrNot,
  familyAccess: knownOrNot,
  counselAccess: knownOrNot,
  humanitarianAccess: knownOrNot,
});

export const legalStepSchema = z.object({
  kind: choice(LegalStepKind, "Choose what kind of step it is"),
  court: pickSchema,
  happenedOn: partialDateSchema,
  endsOn: partialDateSchema,
  details: requiredText("Enter the charge, term or outcome, in the words of the source"),
});

export const legalStepStatusSchema = z.object({
  legalStepId: z.uuid(),
  state: choice(LegalStepState, "Choose where the step stands"),
  alleged: checkbox,
  since: partialDateSchema,
  note: optionalText(),
});

export const healthNoteSchema = z.object({
  topic: choice(HealthTopic, "Choose what the note is about"),
  alleged: checkbox,
  text: requiredText("Enter what is known"),
  reportedBy: optionalLine(),
  observedOn: partialDateSchema,
});

/** The answer to the Working Group falls due from the day of sending; every other deadline is stated. */
export const deadlineSchema = z
  .object({
    kind: choice(DeadlineKind, "Choose what kind of deadline it is"),
    title: requiredLine("Enter what is awaited, and from whom"),
    sent: partialDateSchema,
    due: partialDateSchema,
    outcome: optionalText(),
  })
  .superRefine(({ kind, sent, due }, context) => {
    if (isKnownDate(due)) return;
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (kind !== "wgad_answer") refuse("due", "Enter by when it is due, as far as it is known");
    else if (!isKnownDate(sent))
      refuse("sent", "Enter when the communication was sent: the answer is due 60 days later");
  });

export const detentionDateSchema = z.object({
  claim: requiredPartialDateSchema("Enter the date that the source gives"),
  note: optionalText(),
});

/** Which of several dates a case uses from now on, and why. */
export const chooseDetentionDateSchema = z.object({
  id: z.uuid(),
  version: recordVersion,
  reason: requiredText("Enter why this date is the right one"),
});

export const closureSchema = z.object({
  outcome: choice(CLOSING_STATUSES, "Choose how the case ended"),
  endedOn: partialDateSchema,
  note: optionalText(),
});

/** What every form that records a dated fact of a case sends besides the fact. */
export const recordFactSchema = z.object({ caseId: z.uuid(), ...sources });
/** What every form that corrects a dated fact of a case sends besides the fact. */
export const correctFactSchema = z.object({ id: z.uuid(), version: recordVersion, ...sources });

export const closeCaseSchema = recordFactSchema.extend(closureSchema.shape);
export const correctClosureSchema = correctFactSchema.extend(closureSchema.shape);

/** The parts of the page of a case's facts, each with pages of its own. */
export const FACT_SECTIONS = {
  status: "status",
  custody: "custody",
  proceedings: "proceedings",
  determination: "determination",
  health: "health",
  deadlines: "deadlines",
  dates: "dates",
  removed: "removed",
} as const;
export type FactSection = keyof typeof FACT_SECTIONS;

/** Facts of one kind on a page. */
export const FACTS_A_PAGE = 50;
const LAST_PAGE = 10_000;

/** The facts of a case; of one part another page than the first. */
export const listCaseFactsSchema = z.object({
  caseId: z.uuid(),
  section: z.enum(FACT_SECTIONS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
});

export type StatusFields = z.output<typeof statusSchema>;
export type DeterminationFields = z.output<typeof determinationSchema>;
export type CustodyFields = z.output<typeof custodySchema>;
export type LegalStepFields = z.output<typeof legalStepSchema>;
export type LegalStepStatusFields = z.output<typeof legalStepStatusSchema>;
export type HealthNoteFields = z.output<typeof healthNoteSchema>;
export type DetentionDateFields = z.output<typeof detentionDateSchema>;
export type DeadlineFields = z.output<typeof deadlineSchema>;
export type ClosureFields = z.output<typeof closureSchema>;
