import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { NotFoundError } from "@/lib/errors";
import { factForEdit } from "@/lib/features/cases/fact-for-edit";
import { readConsularEvent } from "@/lib/features/cases/queries/fact-readers";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { toIntervalForm } from "@/lib/features/consular/form-values";
import { readSettings } from "@/lib/features/settings/queries";

/**
 * A step of consular access as the values of its form, and its version.
 * @throws NotFoundError when it is removed, hidden or absent, or of another case
 */
export const getConsularEventForm = defineQuery({
  name: "consular.get-event-form",
  permission: "case:read",
  input: z.object({ caseId: z.uuid(), id: z.uuid() }),
  async run({ db, actor, input: { caseId, id } }) {
    const { fact, values } = await factForEdit(db, actor, id, readConsularEvent);
    if (fact.caseId !== caseId || fact.deletedAt) throw new NotFoundError();
    return { version: fact.version, values };
  },
});

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
