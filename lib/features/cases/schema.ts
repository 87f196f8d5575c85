import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import {
  CasePriority,
  CaseStatus,
  CaseVisibility,
  HolderKind,
  InvolvementRole,
} from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import {
  custodySchema,
  determinationSchema,
  statusSchema,
} from "@/lib/features/cases/schema/facts";
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
  optionalNumber,
  recordVersion,
} from "@/lib/validation/choice";
import { pickSchema } from "@/lib/validation/pick";
import { optionalLine, plainText } from "@/lib/validation/text";

const sources = { citations: citationsSchema, newSource: newSourceSchema };

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
  /** Empty: the workspace's own. */
  silenceThresholdDays: optionalNumber(
    "Enter a number of days from 1 to 3,650, or leave this empty",
    1,
    3_650,
  ),
  ...sources,
};

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

export const editCaseSchema = z.object({
  ...caseFields,
  id: z.uuid(),
  version: recordVersion,
  /** The form does not ask for the date: several are on file, and one of them was chosen. */
  keepDetentionDate: checkbox,
});

const caseId = z.uuid();

export const reopenCaseSchema = z.object({ caseId });

export const addInvolvementSchema = z.object({
  caseId,
  person: pickSchema,
  newPerson: newPersonSchema,
  role: choice(InvolvementRole, "Choose the part this person has"),
  note: optionalLine(),
});
export const removeInvolvementSchema = z.object({ caseId, id: z.uuid() });

const CASE_SORTS = ["newest", "oldest", "name", "recent", "silence"] as const;

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

export type CaseInput = Omit<
  z.output<typeof editCaseSchema>,
  "id" | "version" | "keepDetentionDate"
>;
export type CaseFilters = z.output<typeof listCasesSchema>;
