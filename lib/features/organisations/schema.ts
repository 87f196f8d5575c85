import * as z from "zod";

import { OrganisationKind } from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import { choice, optionalChoice, optionalCountry, recordVersion } from "@/lib/validation/choice";
import { lineList, optionalLine, optionalText, requiredLine } from "@/lib/validation/text";

const organisationFields = {
  name: requiredLine("Enter the name of the organisation"),
  aliases: lineList(),
  kind: choice(OrganisationKind, "Choose what kind of organisation it is"),
  country: optionalCountry,
  notes: optionalText(),
};

export const addOrganisationSchema = z.object(organisationFields);
export const editOrganisationSchema = z.object({
  ...organisationFields,
  id: z.uuid(),
  version: recordVersion,
});

export const listOrganisationsSchema = cursorSchema.extend({
  q: optionalLine().catch(null),
  kind: optionalChoice(OrganisationKind, "Choose a kind from the list").catch(null),
  country: optionalCountry.catch(null),
  trash: z.coerce.boolean().catch(false),
});

export const searchOrganisationsSchema = z.object({ q: optionalLine() });
