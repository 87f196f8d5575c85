import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import {
  CasePriority,
  CaseStatus,
  CaseVisibility,
  DeterminationStatus,
  HolderKind,
  InvolvementRole,
  KnownOrNot,
  LegalStepKind,
} from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import { CLOSING_STATUSES } from "@/lib/features/cases/labels";
import { newPersonSchema } from "@/lib/features/people/schema";
import { citationsSchema, newSourceSchema } from "@/lib/features/sources/schema";
import {
  checkbox,
  choice,
  countryCode,
  optionalChoice,
  optionalCountry,
  optionalDay,
  optionalId,
  recordVersion,
} from "@/lib/validation/choice";
import { pickSchema } from "@/lib/validation/pick";
import {
  optionalLine,
  optionalText,
  plainText,
  requiredLine,
  requiredText,
} from "@/lib/validation/text";

const sources = { citations: citationsSchema, newSource: newSourceSchema };
const version = recordVersion;

const caseFields = {
  person: pickSchema,
  newPerson: newPersonSchema,
  holderKind: choice(HolderKind, "Choose whether a state or a non-state group holds the person"),
  holderOrganisation: pickSchema,
  holderCountry: countryCode("Choose the country where the person is held"),
  detainedOn: partialDateSchema,
  summary: plainText(),
  internalNotes: plainText(),
  priority: choice(CasePriority, "Choose a priority from the list").default("normal"),
  visibility: choice(CaseVisibility, "Choose who may see this case").default("open"),
  leadId: optionalId,
  ...sources,
};

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

/** Whether anything was filled in, at any depth; the kind of a date says nothing by itself. */
function isFilledIn(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (typeof value !== "object" || value === null) return value === true;
  return Object.entries(value).some(([key, part]) => key !== "mode" && isFilledIn(part));
}

/** A fact given along with a new case; null when nothing of it was filled in. */
function firstFact<S extends z.ZodType>(fact: S) {
  return z.preprocess((value) => (isFilledIn(value) ? value : null), fact.nullable());
}

export const addCaseSchema = z.object({
  ...caseFields,
  firstCustody: firstFact(custodySchema),
  firstStatus: firstFact(statusSchema),
  firstDetermination: firstFact(determinationSchema),
});

export const editCaseSchema = z.object({ ...caseFields, id: z.uuid(), version });

const caseId = z.uuid();

export const legalStepSchema = z.object({
  kind: choice(LegalStepKind, "Choose what kind of step it is"),
  court: pickSchema,
  happenedOn: partialDateSchema,
  endsOn: partialDateSchema,
  details: requiredText("Enter the charge, term or outcome, in the words of the source"),
});

/** What every form that records a dated fact of a case sends besides the fact. */
export const recordFactSchema = z.object({ caseId, ...sources });
/** What every form that corrects a dated fact of a case sends besides the fact. */
export const correctFactSchema = z.object({ id: z.uuid(), version, ...sources });

export type StatusFields = z.output<typeof statusSchema>;
export type DeterminationFields = z.output<typeof determinationSchema>;
export type CustodyFields = z.output<typeof custodySchema>;
export type LegalStepFields = z.output<typeof legalStepSchema>;

export const closeCaseSchema = z.object({
  caseId,
  outcome: choice(CLOSING_STATUSES, "Choose how the case ended"),
  endedOn: partialDateSchema,
  note: optionalText(),
  ...sources,
});
export const reopenCaseSchema = z.object({ caseId });

export const addInvolvementSchema = z.object({
  caseId,
  person: pickSchema,
  newPerson: newPersonSchema,
  role: choice(InvolvementRole, "Choose the part this person has"),
  note: optionalLine(),
});
export const removeInvolvementSchema = z.object({ caseId, id: z.uuid() });

const CASE_SORTS = ["newest", "oldest", "name", "recent"] as const;

export const listCasesSchema = cursorSchema.extend({
  q: optionalLine().catch(null),
  country: optionalCountry.catch(null),
  /** The status that counts now. */
  status: optionalChoice(CaseStatus, "Choose a status from the list").catch(null),
  priority: optionalChoice(CasePriority, "Choose a priority from the list").catch(null),
  state: z.enum(["open", "closed"]).nullish().catch(null),
  from: optionalDay.catch(null),
  to: optionalDay.catch(null),
  sort: z.enum(CASE_SORTS).catch("newest"),
  trash: z.coerce.boolean().catch(false),
});

export type CaseInput = Omit<z.output<typeof editCaseSchema>, "id" | "version">;
export type CaseFilters = z.output<typeof listCasesSchema>;
