import { textDirection } from "@/lib/features/exports/render/text-direction";

type ScriptRun = { text: string; rightToLeft: boolean };

const RIGHT =
  "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]";
const LEFT = `(?!${RIGHT})\\p{L}`;
/** From a right-to-left letter to the last one before a letter that runs the other way. */
const RIGHT_RUN = new RegExp(`${RIGHT}(?:(?:${RIGHT}|\\P{L})*${RIGHT})?`, "gu");
const LEFT_RUN = new RegExp(`${LEFT}(?:(?!${RIGHT})[^])*(?:${LEFT})|${LEFT}`, "gu");

/**
 * Splits a text where its direction changes: a word processor sets each run one way only. Spaces,
 * digits and punctuation go with the direction of the whole text.
 */
export function scriptRuns(text: string): ScriptRun[] {
  const base = textDirection(text) === "rtl";
  const foreign = base ? LEFT_RUN : RIGHT_RUN;
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const match of text.matchAll(foreign)) {
    runs.push({ text: text.slice(end, match.index), rightToLeft: base });
    runs.push({ text: match[0], rightToLeft: !base });
    end = match.index + match[0].length;
  }
  runs.push({ text: text.slice(end), rightToLeft: base });
  return runs.filter((run) => run.text !== "");
}
