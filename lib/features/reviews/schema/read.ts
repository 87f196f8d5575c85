import * as z from "zod";

import { isValidEdtf } from "@/lib/dates/bounds";
import {
  ContactMedium,
  CountQualifier,
  StatementChannel,
  StatementKind,
  Wording,
} from "@/lib/db/generated/enums";

const name = z.string().max(500);

const when = z
  .object({
    edtf: z.string().refine(isValidEdtf).nullable(),
    asStated: z.string().max(500).nullable(),
    inferred: z.boolean(),
  })
  .nullable();

/**
 * Where the text names somebody held: in the entry's own words, in its paragraph, or elsewhere, and nobody
 * else who is held. The last says nothing of what the words are about.
 */
const basis = z.enum(["words", "paragraph", "text"]);

/** People whom the text says to be held, and of whom the words may be: names as the text has them. */
const about = z.array(z.object({ name, basis })).max(20);

export const readStatementSchema = z.object({
  text: z.string(),
  wording: z.enum(Wording),
  speaker: z.object({
    kind: z.enum(["person", "body", "unnamed"]),
    name: name.nullable(),
    /** The words beside the quotation that name them: “the envoy”. */
    mention: name.nullable(),
    office: name.nullable(),
  }),
  relayed: name.nullable(),
  when,
  channel: z.enum(StatementChannel).nullable(),
  venue: z.string().max(500).nullable(),
  kinds: z.array(z.enum(StatementKind)),
  about,
});

export const readContactSchema = z.object({
  medium: z.enum(ContactMedium).nullable(),
  participants: z.array(z.object({ name, isBody: z.boolean() })).max(20),
  when,
  count: z.number().int().min(1).max(1_000_000),
  qualifier: z.enum(CountQualifier),
  about,
});

export type ReadStatement = z.output<typeof readStatementSchema>;
export type ReadContact = z.output<typeof readContactSchema>;
export type ReadAbout = ReadStatement["about"];
export type ReadWhen = ReadStatement["when"];
