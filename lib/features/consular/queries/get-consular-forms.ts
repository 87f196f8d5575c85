import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { toIntervalForm } from "@/lib/features/consular/form-values";
import { readSettings } from "@/lib/features/settings/queries";

/** How often a visit is expected in a case, as the values of its form, and as in the settings. @throws NotFoundError when hidden or absent */
export const getConsularIntervalForm = defineQuery({
  name: "consular.get-interval-form",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }) {
    const caseRecord = await requireSeenCase(db, actor, caseId);
    const { consularIntervalDays: usual } = await readSettings(db);
    return { version: caseRecord.version, usual, values: toIntervalForm(caseRecord) };
  },
});
