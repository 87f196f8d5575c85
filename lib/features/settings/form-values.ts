import type { Settings } from "@/lib/features/settings/types";
import type { FormValues } from "@/lib/forms/form-state";

/** The settings as the values of their form. */
export function toSettingsForm(settings: Settings): FormValues {
  return {
    organisationName: settings.organisationName,
    letterhead: settings.letterhead,
    silenceThresholdDays: String(settings.silenceThresholdDays),
    consularIntervalDays: String(settings.consularIntervalDays),
    anchorAddress: settings.anchorAddress,
    glassMinutes: String(settings.glassMinutes),
    secondStepRoles: settings.secondStepRoles,
  };
}
