import * as z from "zod";

import { Role } from "@/lib/db/generated/enums";
import { choices, optionalNumber, recordVersion } from "@/lib/validation/choice";
import { optionalLine, plainText } from "@/lib/validation/text";

/** Ten years. */
export const MOST_DAYS = 3_650;
const LONGEST_LETTERHEAD = 1_000;
const GLASS_WORDS = "Enter a number of minutes from 5 to 720, or leave it empty for 60";

/** A number of days that must be given. */
function days(message: string) {
  return optionalNumber(message, 1, MOST_DAYS)
    .refine((value) => value !== null, message)
    .transform((value) => value ?? 0);
}

export const editSettingsSchema = z.object({
  version: recordVersion,
  organisationName: optionalLine(200).transform((name) => name ?? ""),
  letterhead: plainText(LONGEST_LETTERHEAD),
  silenceThresholdDays: days(
    "Enter after how many days of silence a task is raised, from 1 to 3,650",
  ),
  consularIntervalDays: days(
    "Enter how many days apart consular visits should be, from 1 to 3,650",
  ),
  anchorAddress: optionalLine(254)
    .transform((address) => address ?? "")
    .refine(
      (address) => address === "" || z.email().safeParse(address).success,
      "Enter one e-mail address, such as notary@example.org, or leave it empty",
    ),
  glassMinutes: optionalNumber(GLASS_WORDS, 5, 720).transform((minutes) => minutes ?? 60),
  secondStepRoles: choices(Role, "Choose roles from the list"),
});
