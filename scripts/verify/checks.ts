import { verifyAuditTrail, type TrailOptions } from "@/scripts/verify/audit-trail";
import { verifyCapturedTexts } from "@/scripts/verify/captured-texts";
import type { Check } from "@/scripts/verify/check";
import { verifyRepeatedFacts } from "@/scripts/verify/repeated-facts";
import { verifyRestrictedRecords } from "@/scripts/verify/restricted-records";
import { verifySealedValues } from "@/scripts/verify/sealed-values";
import { verifyStoredFiles } from "@/scripts/verify/stored-files";

/** Everything that is looked at, in this order. */
export const checksFor = (options: TrailOptions): readonly Check[] => [
  verifyCapturedTexts,
  verifyStoredFiles,
  verifySealedValues,
  verifyRestrictedRecords,
  verifyRepeatedFacts,
  verifyAuditTrail(options),
];
