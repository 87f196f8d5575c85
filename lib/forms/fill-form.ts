import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/auth/actor";
import { findDraft } from "@/lib/forms/drafts";
import type { FormOpening } from "@/lib/forms/form-opening";
import type { FormValues } from "@/lib/forms/form-state";
import { parseFields } from "@/lib/forms/parse-form";

/**
 * Fields that nobody types: they say which record a form is about. The page knows, and a draft does not get
 * a say, or whoever could plant a draft could have its owner write to another record. What a draft was typed
 * over, its version, is the draft's own.
 */
const UNSEEN = new Set([
  ...["id", "caseId", "legalStepId", "statementId", "contactId", "commitmentId", "sourceId"],
  ...["captureId", "start", "end", "exactWords", "framework", "factor", "noun", "itemId"],
]);

const fieldsOf = (values: FormValues, unseen: boolean) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => UNSEEN.has(name) === unseen));

/**
 * What a form begins with: this person's unsubmitted draft where there is one, else `initialValues`.
 */
export async function fillForm(
  actor: Actor,
  formPath: string,
  initialValues: FormValues = {},
): Promise<Omit<FormOpening, "saveDraft" | "ticket">> {
  const draft = await findDraft(actor, formPath);
  const opening = { formPath, submissionId: randomUUID() };
  if (!draft) return { ...opening, initialValues };
  const { submissionId, ...typed } = parseFields(new URLSearchParams(draft.values));
  return {
    formPath,
    // The draft's own id, so that a submit whose answer was lost is not carried out again.
    submissionId: typeof submissionId === "string" ? submissionId : opening.submissionId,
    initialValues: { ...fieldsOf(typed, false), ...fieldsOf(initialValues, true) },
    draft: { savedAt: draft.savedAt.toISOString() },
  };
}
