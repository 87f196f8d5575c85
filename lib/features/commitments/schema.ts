import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import { CommitmentState, Promiser } from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import { citationsSchema, newSourceSchema } from "@/lib/features/sources/schema";
import {
  choice,
  choiceOr,
  optionalChoice,
  optionalId,
  recordVersion,
} from "@/lib/validation/choice";
import { optionalLine, optionalText, requiredText } from "@/lib/validation/text";

const evidence = { citations: citationsSchema, newSource: newSourceSchema };

const commitmentFields = {
  promiser: choiceOr(Promiser, "speaker", "Choose whose promise it is"),
  words: requiredText("Enter what was promised"),
  promisedTo: optionalLine(),
  due: partialDateSchema,
  note: optionalText(),
  ...evidence,
};

export const addCommitmentSchema = z.object({ ...commitmentFields, statementId: z.uuid() });
export const editCommitmentSchema = z.object({
  ...commitmentFields,
  id: z.uuid(),
  version: recordVersion,
});

/** States that say how a promise ended on its merits: a bare word would accuse or acquit somebody. */
const NEEDS_EVIDENCE: ReadonlySet<CommitmentState> = new Set(["kept", "broken"]);

const NO_EVIDENCE =
  "Say how this is known, or name a source below: that a promise was kept or broken is worth nothing without evidence";

export const recordCommitmentStatusSchema = z
  .object({
    commitmentId: z.uuid(),
    state: choice(CommitmentState, "Choose what became of it"),
    since: partialDateSchema,
    note: optionalText(),
    ...evidence,
  })
  .superRefine(({ state, note, citations, newSource }, context) => {
    if (!NEEDS_EVIDENCE.has(state) || note || citations.length > 0 || newSource) return;
    context.addIssue({ code: "custom", path: ["note"], message: NO_EVIDENCE });
  });

export const takeBackStatusSchema = z.object({ id: z.uuid() });
export const bringBackStatusSchema = takeBackStatusSchema;

/** The states, and `pending` for those in which a promise can still be held to. */
const COMMITMENT_STANDINGS = { pending: "pending", ...CommitmentState } as const;
export type CommitmentStanding = keyof typeof COMMITMENT_STANDINGS;

/** What the list can be narrowed to by the due day. All but `undated` are of pending ones only. */
const COMMITMENT_DUES = {
  overdue: "overdue",
  maybe: "maybe",
  soon: "soon",
  undated: "undated",
} as const;
export type CommitmentDue = keyof typeof COMMITMENT_DUES;

export const listCommitmentsSchema = cursorSchema.extend({
  q: optionalLine().catch(null),
  caseId: optionalId.catch(null),
  /** Whose promise it is. */
  personId: optionalId.catch(null),
  state: optionalChoice(COMMITMENT_STANDINGS, "Choose a state from the list").catch(null),
  due: optionalChoice(COMMITMENT_DUES, "Choose one from the list").catch(null),
  sort: z.enum(["due", "due-last", "newest", "oldest"]).catch("due"),
  trash: z.coerce.boolean().catch(false),
});

export const commitmentFilterChoicesSchema = listCommitmentsSchema.pick({
  caseId: true,
  personId: true,
});

export type CommitmentInput = z.output<typeof editCommitmentSchema>;
export type CommitmentFilters = z.output<typeof listCommitmentsSchema>;
