import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { toConsentForm } from "@/lib/features/consents/form-values";
import { consentIdSchema } from "@/lib/features/consents/schema";
import { requireConsent, toConsentView } from "@/lib/features/consents/consent-for-edit";

/**
 * One consent, with the values of its edit form.
 * @throws NotFoundError when it or its case is hidden, absent or in the trash
 */
export const getConsent = defineQuery({
  name: "consent.get",
  permission: "case:read",
  input: consentIdSchema,
  async run({ db, actor, input }) {
    const row = await requireConsent(db, actor, input);
    return {
      consent: toConsentView(row, today()),
      version: row.version,
      values: toConsentForm(row),
    };
  },
});
