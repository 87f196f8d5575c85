import { readFileSync } from "node:fs";
import * as z from "zod";

import { OperatorError } from "@/lib/db/operator-error";

const place = z.number().int().min(0);

const goldQuote = z.object({
  start: place,
  end: place,
  spans: z.array(z.tuple([place, place])).optional(),
  type: z.string().optional(),
  speaker: z.string().nullish(),
  speaker_start: place.nullish(),
  speaker_end: place.nullish(),
  cue: z.string().nullish(),
  reference: z.string().nullish(),
});

const goldDocument = z.object({ doc_id: z.string(), text: z.string(), quotes: z.array(goldQuote) });

/** An annotated document. Places are JavaScript string indices. */
export type GoldDocument = z.infer<typeof goldDocument>;
export type GoldQuote = z.infer<typeof goldQuote>;

function parseLine(line: string, number: number, file: string): GoldDocument {
  try {
    return goldDocument.parse(JSON.parse(line));
  } catch (error) {
    const reason = error instanceof z.ZodError ? (error.issues[0]?.message ?? "") : "no JSON";
    throw new OperatorError(`Line ${number} of ${file} is not an annotated document: ${reason}.`);
  }
}

/**
 * Reads annotated documents, one JSON object a line.
 * @throws OperatorError naming the line that is none, or the file that cannot be read
 */
export function readGold(file: string): GoldDocument[] {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    throw new OperatorError(`There is no file ${file} that can be read.`);
  }
  const lines = content.split("\n").map((line, at) => ({ line, number: at + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => parseLine(line, number, file));
}
