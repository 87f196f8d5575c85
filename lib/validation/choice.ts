import countries from "i18n-iso-countries";
import * as z from "zod";

import { tidy } from "@/lib/validation/text";

/** One of a closed list of words; a missing or unknown word gets `message`. */
export function choice<const T extends Record<string, string>>(values: T, message: string) {
  return z.enum(values, { error: message });
}

/** One of a closed list, or nothing, which gives null. */
export function optionalChoice<const T extends Record<string, string>>(values: T, message: string) {
  return z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    choice(values, message).nullable(),
  );
}

/** One of a closed list; an empty answer means `otherwise`. */
export function choiceOr<const T extends Record<string, string>>(
  values: T,
  otherwise: T[keyof T],
  message: string,
) {
  return z.preprocess(
    (value) => (value === "" || value === undefined ? otherwise : value),
    choice(values, message),
  );
}

/** Any number of a closed list: from checkboxes of one name, which post one string or several. */
export function choices<const T extends Record<string, string>>(values: T, message: string) {
  return z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(choice(values, message)).transform((list) => [...new Set(list)]),
  );
}

const emptyToNull = (value: unknown) =>
  typeof value === "string" ? tidy(value) || null : (value ?? null);

const ALPHA_2 = /^[A-Z]{2}$/;
const isCountry = (code: string) => ALPHA_2.test(code) && countries.isValid(code);

/** ISO 3166-1 alpha-2 code of a country. */
export function countryCode(message: string) {
  return z.string({ error: message }).transform(tidy).refine(isCountry, message);
}

/** A country, or nothing, which gives null. */
export const optionalCountry = z.preprocess(
  emptyToNull,
  countryCode("Choose a country from the list").nullable(),
);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const languageTag = z.string().refine(isLanguageTag, "Choose a language from the list");

/** BCP 47 tag of the language a text is in; English when nothing is chosen. */
export const language = z.preprocess((value) => emptyToNull(value) ?? "en", languageTag);

/** BCP 47 tag, or nothing, which gives null. */
export const optionalLanguage = z.preprocess(emptyToNull, languageTag.nullable());

/** A web address, or nothing, which gives null. Only http and https: the address becomes a link. */
export const optionalUrl = z.preprocess(
  emptyToNull,
  z
    .url({
      protocol: /^https?$/,
      error: "Enter the whole web address, starting with https://",
    })
    .max(2_000, "Shorten the web address to 2,000 characters or fewer")
    .nullable(),
);

/** A record's id, or nothing, which gives null. */
export const optionalId = z.preprocess(
  emptyToNull,
  z.uuid("Choose an entry from the list").nullable(),
);

/** A checkbox: ticked posts "on", unticked posts nothing. */
export const checkbox = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => value === true || value === "on");

/** A whole number from a text box, or nothing, which gives null. */
export function optionalNumber(message: string, min: number, max: number) {
  return z.preprocess(
    emptyToNull,
    z.coerce.number({ error: message }).int(message).min(min, message).max(max, message).nullable(),
  );
}

/** PostgreSQL’s largest integer. */
const LARGEST_VERSION = 2_147_483_647;

/** The version of a record that an edit began with. */
export const recordVersion = z.coerce
  .number({ error: "Reload the page and try again" })
  .int("Reload the page and try again")
  .min(1, "Reload the page and try again")
  .max(LARGEST_VERSION, "Reload the page and try again");

/** A whole day as YYYY-MM-DD (what a date box posts), or nothing, which gives null. */
export const optionalDay = z.preprocess(
  emptyToNull,
  z.iso
    .date("Enter the whole date: day, month and year")
    .refine((day) => day >= "0001-01-01", "Enter a year from 1 to 9999")
    .nullable(),
);
