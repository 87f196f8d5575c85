import {
  CONFIDENTIALITY_LABELS,
  CONTACT_MADE_LABELS,
  CONTACT_MEDIUM_LABELS,
  CONTACT_OUTCOME_LABELS,
  COUNT_QUALIFIER_LABELS,
} from "@/lib/features/contacts/labels";
import {
  asStated,
  DATE,
  LIST,
  oneOf,
  SOURCE_COLUMNS,
  TEXT,
  type FieldSpec,
} from "@/lib/features/imports/rules/field-spec";

/** The columns that name who had which part in a contact. */
export const PARTICIPANT_COLUMNS = [
  { name: "initiatedBy", label: "Initiated by (people)", part: "initiated", who: "person" },
  {
    ...{ name: "initiatedByOrganisations", label: "Initiated by (organisations)" },
    ...{ part: "initiated", who: "organisation" },
  },
  { name: "people", label: "People who took part", part: "took_part", who: "person" },
  {
    ...{ name: "organisations", label: "Organisations that took part" },
    ...{ part: "took_part", who: "organisation" },
  },
  { name: "passedOnBy", label: "Passed on by (people)", part: "passed_on", who: "person" },
] as const;

const OTHER_HEADINGS: Record<string, readonly string[]> = {
  initiatedBy: ["initiated by", "from", "caller"],
  people: ["participants", "people", "with", "persons", "to"],
  organisations: ["organisations", "organizations", "organisation"],
  passedOnBy: ["passed on by"],
};

/** The columns of a file of contacts. */
export const CONTACT_COLUMNS: readonly FieldSpec[] = [
  {
    ...{ name: "medium", label: "How", reads: oneOf(CONTACT_MEDIUM_LABELS), required: true },
    headings: ["medium", "type", "kind"],
  },
  {
    ...{ name: "made", label: "Was contact made?", reads: oneOf(CONTACT_MADE_LABELS) },
    required: true,
    headings: ["made", "contact made"],
  },
  {
    ...{ name: "happenedOn", label: "When it happened", reads: DATE },
    headings: ["date", "day", "when", "happened on"],
  },
  asStated("happenedOn", "When it happened"),
  { name: "localTime", label: "Time of day", reads: TEXT, headings: ["time"] },
  { name: "timeZone", label: "Time zone", reads: TEXT },
  {
    ...{ name: "countQualifier", label: "Exactly, at least, more than or about" },
    reads: oneOf(COUNT_QUALIFIER_LABELS),
  },
  { name: "count", label: "How many", reads: { as: "number" }, headings: ["count", "number"] },
  {
    ...{ name: "durationMinutes", label: "Duration in minutes", reads: { as: "number" } },
    headings: ["duration", "minutes"],
  },
  { name: "place", label: "Place", reads: TEXT },
  ...PARTICIPANT_COLUMNS.map(({ name, label }) => ({
    ...{ name, label, reads: LIST },
    headings: OTHER_HEADINGS[name] ?? [],
  })),
  { name: "onBehalfOf", label: "On behalf of", reads: TEXT },
  { name: "topics", label: "Topics", reads: TEXT, headings: ["topic", "subject"] },
  { name: "asked", label: "What was asked", reads: TEXT, headings: ["asked"] },
  { name: "answered", label: "What was answered", reads: TEXT, headings: ["answered", "answer"] },
  { name: "outcome", label: "Outcome", reads: oneOf(CONTACT_OUTCOME_LABELS) },
  { name: "nextStep", label: "Next step", reads: TEXT },
  { name: "confidentiality", label: "Confidentiality", reads: oneOf(CONFIDENTIALITY_LABELS) },
  {
    ...{ name: "cases", label: "Cases concerned", reads: LIST },
    headings: ["case", "cases", "case reference", "detainee"],
  },
  ...SOURCE_COLUMNS,
  { name: "internalNotes", label: "Internal notes", reads: TEXT, headings: ["notes"] },
];
