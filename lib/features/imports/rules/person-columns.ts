import {
  asStated,
  COUNTRY,
  DATE,
  LANGUAGE,
  LIST,
  oneOf,
  TEXT,
  type FieldSpec,
} from "@/lib/features/imports/rules/field-spec";
import { POSITION_RANK_LABELS } from "@/lib/features/people/labels";

/** The columns of a file of people: one person a row, with one office at most. */
export const PERSON_COLUMNS: readonly FieldSpec[] = [
  {
    ...{ name: "fullName", label: "Full name", reads: TEXT, required: true },
    headings: ["name", "person"],
  },
  { name: "aliases", label: "Other names", reads: LIST, headings: ["aliases", "also known as"] },
  { name: "nativeName", label: "Name in its own script", reads: TEXT, headings: ["native name"] },
  { name: "nativeNameLanguage", label: "Language of that name", reads: LANGUAGE },
  {
    ...{ name: "nationalities", label: "Nationalities", reads: { as: "countries" } },
    headings: ["nationality", "citizenship"],
  },
  {
    ...{ name: "birth", label: "Born", reads: DATE },
    headings: ["date of birth", "dob", "birth", "birth date", "birthdate"],
  },
  asStated("birth", "Born"),
  {
    ...{ name: "description", label: "Short description", reads: TEXT },
    headings: ["description"],
  },
  { name: "notes", label: "Notes", reads: TEXT },
  {
    ...{ name: "officeTitle", label: "Office: title", reads: TEXT },
    headings: ["office", "position", "title", "job title"],
  },
  {
    ...{ name: "officeOrganisation", label: "Office: organisation", reads: TEXT },
    headings: ["organisation", "organization", "employer"],
  },
  { name: "officeCountry", label: "Office: country", reads: COUNTRY },
  {
    ...{ name: "officeRank", label: "Office: rank", reads: oneOf(POSITION_RANK_LABELS) },
    headings: ["rank"],
  },
  { name: "officeFrom", label: "Office: from", reads: DATE },
  { name: "officeTo", label: "Office: until", reads: DATE, headings: ["office: to"] },
];
