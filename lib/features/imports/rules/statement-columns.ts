import {
  asStated,
  DATE,
  LANGUAGE,
  LIST,
  oneOf,
  SOURCE_COLUMNS,
  TEXT,
  type FieldSpec,
} from "@/lib/features/imports/rules/field-spec";
import {
  HOLDER_POSITION_LABELS,
  MENTION_LABELS,
  STATEMENT_CHANNEL_LABELS,
  STATEMENT_KIND_LABELS,
  WORDING_LABELS,
} from "@/lib/features/statements/labels";

/** The columns of a file of statements. */
export const STATEMENT_COLUMNS: readonly FieldSpec[] = [
  { name: "speaker", label: "Speaker", reads: TEXT, headings: ["person", "said by", "official"] },
  {
    ...{ name: "speakerOrganisation", label: "Organisation in whose name", reads: TEXT },
    headings: ["organisation", "organization"],
  },
  {
    ...{ name: "unnamedRole", label: "Role of an unnamed speaker", reads: TEXT },
    headings: ["role of the unnamed speaker"],
  },
  { name: "relayedPerson", label: "Whose words are passed on", reads: TEXT },
  {
    ...{ name: "saidOn", label: "Said on", reads: DATE },
    headings: ["date", "day", "when", "date said"],
  },
  asStated("saidOn", "Said on"),
  {
    ...{ name: "channel", label: "Where it was said", reads: oneOf(STATEMENT_CHANNEL_LABELS) },
    required: true,
    headings: ["channel", "medium", "where"],
  },
  { name: "venue", label: "Venue or programme", reads: TEXT, headings: ["venue", "programme"] },
  { name: "wording", label: "Wording", reads: oneOf(WORDING_LABELS), required: true },
  {
    ...{ name: "text", label: "Words", reads: TEXT, required: true },
    headings: ["statement", "quotation", "quote", "text", "what was said"],
  },
  { name: "language", label: "Language", reads: LANGUAGE },
  { name: "translation", label: "Translation", reads: TEXT },
  {
    ...{ name: "kinds", label: "Kinds", reads: { as: "choices", labels: STATEMENT_KIND_LABELS } },
    headings: ["kind", "type"],
  },
  {
    name: "holderPosition",
    label: "Position of the holding side",
    reads: oneOf(HOLDER_POSITION_LABELS),
  },
  {
    ...{ name: "cases", label: "Cases concerned", reads: LIST },
    headings: ["case", "cases", "case reference", "detainee"],
  },
  {
    ...{ name: "mention", label: "How the cases are mentioned", reads: oneOf(MENTION_LABELS) },
    headings: ["mention"],
  },
  ...SOURCE_COLUMNS,
  { name: "internalNotes", label: "Internal notes", reads: TEXT, headings: ["notes"] },
];
