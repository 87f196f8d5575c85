import {
  CASE_PRIORITY_LABELS,
  CASE_VISIBILITY_LABELS,
  HOLDER_KIND_LABELS,
} from "@/lib/features/cases/labels";
import {
  asStated,
  COUNTRY,
  DATE,
  oneOf,
  SOURCE_COLUMNS,
  TEXT,
  type FieldSpec,
} from "@/lib/features/imports/rules/field-spec";

/** The columns of a file of cases: one detention a row. */
export const CASE_COLUMNS: readonly FieldSpec[] = [
  {
    ...{ name: "person", label: "Person", reads: TEXT, required: true },
    headings: ["name", "full name", "detainee", "who is held"],
  },
  {
    ...{ name: "holderKind", label: "Who holds them", reads: oneOf(HOLDER_KIND_LABELS) },
    required: true,
    headings: ["holder", "kind of holder"],
  },
  {
    ...{ name: "holderOrganisation", label: "Holding authority or group", reads: TEXT },
    headings: ["holding authority", "authority", "group", "held by"],
  },
  {
    ...{ name: "holderCountry", label: "Country where they are held", reads: COUNTRY },
    required: true,
    headings: ["country", "held in", "country of detention"],
  },
  {
    ...{ name: "detainedOn", label: "Detained on", reads: DATE },
    headings: ["date", "date of detention", "detained", "arrested on", "since"],
  },
  asStated("detainedOn", "Detained on"),
  { name: "summary", label: "Summary", reads: TEXT, headings: ["description"] },
  { name: "priority", label: "Priority", reads: oneOf(CASE_PRIORITY_LABELS) },
  {
    ...{ name: "visibility", label: "Who may see this case", reads: oneOf(CASE_VISIBILITY_LABELS) },
    headings: ["visibility"],
  },
  {
    ...{ name: "silenceThresholdDays", label: "Days of silence before a task is raised" },
    reads: { as: "number" },
  },
  ...SOURCE_COLUMNS,
  { name: "internalNotes", label: "Internal notes", reads: TEXT, headings: ["notes"] },
];
