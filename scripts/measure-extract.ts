import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { OperatorError } from "@/lib/db/operator-error";
import { readGold } from "@/scripts/measure/gold";
import { predict } from "@/scripts/measure/predictions";
import { report } from "@/scripts/measure/report";
import { score } from "@/scripts/measure/score";

const USAGE = `npm run measure:extract -- GOLD.jsonl [--out predictions.jsonl]
GOLD.jsonl holds one annotated document a line:
{doc_id, text, quotes: [{start, end, spans?, type, speaker, speaker_start, speaker_end, cue, reference?}]}`;

function readArguments(args: string[]): { gold: string; out: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: "string" } },
    });
    const [gold, ...others] = positionals;
    if (gold === undefined || others.length > 0) throw new Error("one file");
    return { gold, out: values.out };
  } catch {
    throw new OperatorError(USAGE);
  }
}

/** `npm run measure:extract`: how well quotations are read out of annotated documents. */
export async function main(args: string[]): Promise<void> {
  const { gold, out } = readArguments(args);
  const documents = readGold(gold);
  const began = performance.now();
  const predictions = documents.map(({ doc_id: id, text }) => predict(id, text));
  const took = performance.now() - began;
  if (out !== undefined)
    writeFileSync(out, predictions.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  process.stdout.write(
    `${documents.length} documents, ${characters} characters, read in ${took.toFixed(0)} ms\n\n`,
  );
  process.stdout.write(report(score(documents, predictions)));
}
