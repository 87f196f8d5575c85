import * as z from "zod";

import { requiredPartialDateSchema } from "@/lib/dates/input";
import { ConsentAudience, ConsentCategory } from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import { choices, optionalDay, recordVersion } from "@/lib/validation/choice";
import { optionalLine, requiredLine, requiredText } from "@/lib/validation/text";

const consentFields = {
  givenBy: requiredLine("Enter who agreed"),
  onBehalfOf: optionalLine(),
  givenOn: requiredPartialDateSchema("Enter when it was given, as far as it is known"),
  categories: choices(ConsentCategory, "Choose from the list").refine(
    (list) => list.length > 0,
    "Choose which facts it covers",
  ),
  audiences: choices(ConsentAudience, "Choose from the list").refine(
    (list) => list.length > 0,
    "Choose whom the facts may be told",
  ),
  until: optionalDay,
  howGiven: requiredLine("Enter how it was given, such as: signed form, or by telephone"),
  whereKept: optionalLine(),
};

export const addConsentSchema = z.object({ ...consentFields, caseId: z.uuid() });

export const editConsentSchema = z.object({
  ...consentFields,
  caseId: z.uuid(),
  id: z.uuid(),
  version: recordVersion,
});

export const withdrawConsentSchema = z.object({
  caseId: z.uuid(),
  id: z.uuid(),
  withdrawnOn: optionalDay,
  withdrawnReason: requiredText("Enter why it was withdrawn, in a few words", 5_000),
});

export const listConsentsSchema = cursorSchema.extend({ caseId: z.uuid() });
export const consentIdSchema = z.object({ caseId: z.uuid(), id: z.uuid() });

export type ConsentFields = Omit<z.output<typeof addConsentSchema>, "caseId">;
