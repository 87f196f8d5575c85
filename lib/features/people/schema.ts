import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import type { PartialDate } from "@/lib/dates/partial-date";
import { PositionRank } from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import {
  countryCode,
  optionalCountry,
  optionalId,
  optionalLanguage,
  choiceOr,
  recordVersion,
} from "@/lib/validation/choice";
import { isEmptyPick, pickSchema, rows } from "@/lib/validation/pick";
import { lineList, optionalLine, optionalText, requiredLine } from "@/lib/validation/text";

const rank = choiceOr(PositionRank, "other_official", "Choose the rank of the office");

const positionSchema = z
  .object({
    id: optionalId,
    title: optionalLine(),
    organisation: pickSchema,
    country: optionalCountry,
    rank,
    from: partialDateSchema,
    to: partialDateSchema,
  })
  .superRefine((position, context) => {
    if (position.title !== null || isBlankPosition(position)) return;
    context.addIssue({ code: "custom", path: ["title"], message: "Enter the title of the office" });
  });

function isBlankPosition(position: {
  id: string | null;
  title: string | null;
  organisation: z.output<typeof pickSchema>;
  country: string | null;
  from: PartialDate;
  to: PartialDate;
}): boolean {
  const { id, title, organisation, country, from, to } = position;
  const words = [id, title, country, from.edtf, from.asStated, to.edtf, to.asStated];
  return isEmptyPick(organisation) && !words.some(Boolean);
}

/** Country codes as a list, or as rows of a form; a row left alone gives none. */
function chosenCodes(value: unknown): unknown {
  const rows = typeof value === "object" && value !== null ? Object.values(value) : [value ?? ""];
  return rows.map(codeOfRow).filter((code) => code !== "");
}

const codeOfRow = (row: unknown): unknown =>
  typeof row === "object" && row !== null ? ("country" in row ? row.country : "") : row;

const personFields = {
  fullName: requiredLine("Enter the person’s full name"),
  aliases: lineList(),
  nativeName: optionalLine(),
  nativeNameLanguage: optionalLanguage,
  nationalities: z.preprocess(
    chosenCodes,
    z
      .array(countryCode("Choose a country from the list"))
      .transform((codes) => [...new Set(codes)]),
  ),
  birth: partialDateSchema,
  description: optionalLine(),
  notes: optionalText(),
  positions: rows(positionSchema, isBlankPosition),
};

export const addPersonSchema = z.object(personFields);
export const editPersonSchema = z.object({
  ...personFields,
  id: z.uuid(),
  version: recordVersion,
});

/** The few facts that a form about something else asks for when it adds a person in place. */
export const newPersonSchema = z
  .object({
    fullName: optionalLine(),
    title: optionalLine(),
    organisation: optionalLine(),
    country: optionalCountry,
    rank,
  })
  .superRefine(({ fullName, title, organisation, country }, context) => {
    if (fullName || !(title || organisation || country)) return;
    const message = "Enter the full name of the person to add, or clear the other boxes";
    context.addIssue({ code: "custom", path: ["fullName"], message });
  })
  .nullish()
  .transform((person) => (person?.fullName ? { ...person, fullName: person.fullName } : null));

export const listPeopleSchema = cursorSchema.extend({
  q: optionalLine().catch(null),
  country: optionalCountry.catch(null),
  sort: z.enum(["name", "recent"]).catch("name"),
  trash: z.coerce.boolean().catch(false),
});

export const searchPeopleSchema = z.object({ q: optionalLine() });

export const mergePeopleSchema = z
  .object({ keptId: z.uuid(), mergedId: z.uuid() })
  .refine(({ keptId, mergedId }) => keptId !== mergedId, "Choose somebody else to merge with");

export const undoMergeSchema = z.object({ id: z.uuid() });

export type PositionInput = z.output<typeof personFields.positions>[number];
export type NewPerson = z.output<typeof newPersonSchema>;
