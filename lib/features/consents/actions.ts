"use server";

import { addConsent } from "@/lib/features/consents/commands/add-consent";
import { editConsent } from "@/lib/features/consents/commands/edit-consent";
import { withdrawConsent } from "@/lib/features/consents/commands/withdraw-consent";
import { formAction } from "@/lib/forms/form-action";

type Done = { id: string; caseId: string };

const listOf = ({ caseId }: Done) => `/cases/${caseId}/consents`;

export const addConsentAction = formAction(addConsent, {
  message: "Consent recorded.",
  next: listOf,
});

export const editConsentAction = formAction(editConsent, {
  message: "Consent saved.",
  next: listOf,
});

export const withdrawConsentAction = formAction(withdrawConsent, {
  message: "Consent withdrawn. Below is what was already sent.",
  next: ({ id, caseId }) => `/cases/${caseId}/consents/${id}`,
});
