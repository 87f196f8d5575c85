"use server";

import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import {
  correctConsularEvent,
  recordConsularEvent,
} from "@/lib/features/consular/commands/record-consular-event";
import { setConsularInterval } from "@/lib/features/consular/commands/set-consular-interval";
import { formAction } from "@/lib/forms/form-action";

/** The page of consular access of the case that a form is about. */
const pageOf = (caseId: unknown) => `/cases/${String(caseId)}/consular`;
const accessOf = (_result: unknown, form: FormData) => pageOf(form.get("caseId"));

export const recordConsularEventAction = formAction(recordConsularEvent, {
  message: "Step of consular access recorded.",
  next: accessOf,
});

export const correctConsularEventAction = formAction(correctConsularEvent, {
  message: "Step of consular access corrected.",
  next: accessOf,
});

export const removeConsularEventAction = formAction(trashFact, {
  message: "Step of consular access removed. It can be brought back from this page.",
  next: accessOf,
});

export const restoreConsularEventAction = formAction(restoreFact, {
  message: "Step of consular access brought back.",
  next: accessOf,
});

export const setConsularIntervalAction = formAction(setConsularInterval, {
  message: "Expected interval saved.",
  next: ({ id }) => pageOf(id),
});
