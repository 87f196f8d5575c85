import * as z from "zod";

import { CaseVisibility } from "@/lib/db/generated/enums";
import { choice, recordVersion } from "@/lib/validation/choice";

export const teamMemberSchema = z.object({
  caseId: z.uuid(),
  userId: z.uuid("Choose somebody from the list"),
});

export const changeVisibilitySchema = z.object({
  caseId: z.uuid(),
  version: recordVersion,
  visibility: choice(CaseVisibility, "Choose who may see this case"),
});
