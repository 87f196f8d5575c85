import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import { PositionRank } from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import { optionalCountry, optionalId, optionalLanguage, choice } from "@/lib/validation/choice";
import { isEmptyPick, pickSchema, rows } from "@/lib/validation/pick";
import { lineList, optionalLine, optionalText, requiredLine } from "@/lib/validation/text";

const rank = choice(PositionRank, "Choose the rank of the office").default("other_official");

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
}): boolean {
  return !position.id && !position.title && isEmptyPick(position.organisation) && !position.country;
}

const personFields = {
  fullName: requiredLine("Enter the person’s full name"),
  aliases: lineList(),
  nativeName: optionalLine(),
  nativeNameLanguage: optionalLanguage,
  nationalities: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat().filter((code) => code !== "")),
    z.array(optionalCountry.pipe(z.string())).transform((codes) => [...new Set(codes)]),
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
  version: z.coerce.number().int(),
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
  .nullish()
  .transform((person) => (person?.fullName ? { ...person, fullName: person.fullName } : null));

export const PEOPLE_SORTS = {
  name: { field: "fullName", direction: "asc" },
  recent: { field: "createdAt", direction: "desc" },
} as const;

export const listPeopleSchema = cursorSchema.extend({
  q: optionalLine().catch(null),
  country: optionalCountry.catch(null),
  sort: z.enum(["name", "recent"]).catch("name"),
  trash: z.coerce.boolean().catch(false),
});

export const searchPeopleSchema = z.object({ q: optionalLine() });

export const mergePeopleSchema = z.object({
  keptId: z.uuid(),
  merged: pickSchema,
});

export type PositionInput = z.output<typeof positionSchema>;
export type NewPerson = z.output<typeof newPersonSchema>;
