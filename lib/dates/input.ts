import { z } from "zod";

import { readDateForm, writeDateForm } from "@/lib/dates/date-form";
import { DATE_MODES, type DateParts, toDateParts } from "@/lib/dates/date-parts";
import { isKnownDate, type PartialDate, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { type PartProblem, readParts } from "@/lib/dates/read-parts";
import { cleanWording } from "@/lib/dates/text-input";

/** What the schema reads: a form's parts (any may be absent), or a date already made. */
export type PartialDateInput = Partial<Record<keyof DateParts, string>> | PartialDate;

const LONGEST_WORDING = 500;
/** Longer than any box is meant to hold; refused before anything is made of it. */
const LONGEST_BOX = 5_000;
const line = z
  .string({ error: "Enter one line of text here" })
  .max(LONGEST_BOX, "This is far too long for a date");
const box = line.default("");
const checkbox = line.transform((value) => (value === "on" ? "on" : ""));
const SHORTEN = `Shorten the source’s wording to ${LONGEST_WORDING} characters or fewer`;

function isShort(text: string | null): boolean {
  return (text ?? "").length <= LONGEST_WORDING;
}

const parts = {
  mode: z
    .union([z.enum(DATE_MODES), z.literal("").transform(() => "on" as const)], {
      error: "Choose what kind of date this is",
    })
    .default("on"),
  ...{ day: box, month: box, year: box },
  ...{ toDay: box, toMonth: box, toYear: box },
  approximate: checkbox.default(""),
  uncertain: checkbox.default(""),
  inferred: checkbox.default(""),
  asStated: box.transform(cleanWording).refine(isShort, SHORTEN),
  edtf: box,
};

const partsSchema = z.object(parts, { error: "Enter a date, for example the year 2023" });

const madeDateSchema = z.object({
  edtf: z
    .string()
    .refine((text) => readDateForm(text) !== null, {
      error: ({ input }) =>
        `“${String(input)}” is not a date: write it as 2023, 2023-08 or 2023-08-14`,
    })
    .nullable(),
  asStated: z
    .string()
    .nullable()
    .transform((text) => text && cleanWording(text))
    .refine(isShort, SHORTEN),
  inferred: z.boolean(),
});

/**
 * Reads a date from a form's parts (see `DateParts`; no mode = “on”), or takes one already made,
 * as the seed and imports give. All empty, or absent, gives UNKNOWN_DATE. Issues point to the part.
 */
export const partialDateSchema = z
  .custom<PartialDateInput>()
  .optional()
  .transform((input, context): PartialDate => {
    const reading = read(input);
    if ("date" in reading) return reading.date;
    for (const { path, message } of reading.issues) {
      context.addIssue({ code: "custom", path: [...path], message });
    }
    return z.NEVER;
  });

/** Like `partialDateSchema`, but refuses with `message` when there is neither a date nor wording. */
export function requiredPartialDateSchema(message: string) {
  return partialDateSchema.refine(isKnownDate, {
    message,
    path: ["year"],
  });
}

type Issue = { path: PropertyKey[]; message: string };
type Reading = { date: PartialDate } | { issues: Issue[] };
type CleanParts = z.output<typeof partsSchema>;

function read(input: PartialDateInput | undefined): Reading {
  if (input === undefined) return { date: UNKNOWN_DATE };
  if (isMadeDate(input)) {
    const made = madeDateSchema.safeParse(input);
    return made.success ? { date: made.data } : { issues: made.error.issues };
  }
  const parts = partsSchema.safeParse(input);
  return parts.success ? readForm(parts.data) : { issues: parts.error.issues };
}

function isMadeDate(input: PartialDateInput): input is PartialDate {
  return typeof input === "object" && input !== null && typeof input.inferred === "boolean";
}

function readForm(parts: CleanParts): Reading {
  const reading = readParts(parts);
  if ("problems" in reading) return { issues: reading.problems.map(toIssue) };
  const edtf = reading.form && keepStored(writeDateForm(reading.form), parts.edtf);
  const inferred = edtf !== null && parts.inferred === "on";
  return { date: { edtf, asStated: parts.asStated, inferred } };
}

// The boxes show the stored date as well as they can; when they still read as they did then,
// nobody changed it, and what they cannot show must not be lost.
function keepStored(edtf: string, stored: string): string {
  if (!readDateForm(stored)) return edtf;
  const shown = readParts(toDateParts({ edtf: stored, asStated: null, inferred: false }));
  const untouched = "form" in shown && shown.form && writeDateForm(shown.form) === edtf;
  return untouched ? stored : edtf;
}

function toIssue({ part, message }: PartProblem): Issue {
  return { path: [part], message };
}
