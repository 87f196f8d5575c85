import { LEVELS } from "@/scripts/measure/matches";
import type { Scores, Tally } from "@/scripts/measure/score";

const percent = (part: number, whole: number) => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));

/** The harmonic mean of precision and recall, in per cent. */
const f1 = ({ found, predicted, annotated }: Tally) => percent(2 * found, predicted + annotated);

const columns = (cells: readonly string[]) => cells.map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(16))).join("");

/** The scores as lines of text. */
export function report({ levels, byType, parts }: Scores): string {
  const none: Tally = { found: 0, predicted: 0, annotated: 0 };
  const spans = LEVELS.map((level) => {
    const tally = levels.get(level) ?? none;
    const { found, predicted, annotated } = tally;
    return columns([level, percent(found, predicted), percent(found, annotated), f1(tally), `${found}/${annotated}`]);
  });
  const types = [...byType].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, row]) =>
    columns([type, ...LEVELS.map((level) => percent(row.get(level)?.found ?? 0, row.get(level)?.annotated ?? 0)), `${row.get("exact")?.annotated ?? 0}`]),
  );
  const judged = [...parts].map(([part, { found, annotated }]) => columns([part, percent(found, annotated), `${found}/${annotated}`]));
  return [
    columns(["Quotations", "precision", "recall", "F1", "found"]), ...spans, "",
    columns(["Recall by type", ...LEVELS, "annotated"]), ...types, "",
    columns(["Of those found *", "right", ""]), ...judged, "* at Jaccard >= 0.5", "",
  ].join("\n");
}
