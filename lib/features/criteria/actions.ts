"use server";

import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { recordCriterion } from "@/lib/features/criteria/commands/record-criterion";
import { formAction } from "@/lib/forms/form-action";

/** The matrix of the case that a form is about, at the framework it is about. */
const matrixOf = (_result: unknown, form: FormData) =>
  `/cases/${String(form.get("caseId"))}/criteria?framework=${String(form.get("framework"))}`;

export const recordCriterionAction = formAction(recordCriterion, {
  message: "Finding saved.",
  next: matrixOf,
});

export const removeCriterionAction = formAction(trashFact, {
  message: "Finding removed. It can be brought back from the page of its factor.",
  next: matrixOf,
});

export const restoreCriterionAction = formAction(restoreFact, {
  message: "Finding brought back.",
  next: matrixOf,
});
