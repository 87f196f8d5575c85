import { LEVELS } from "@/scripts/measure/matches";
import type { Scores, Tally } from "@/scripts/measure/score";

const percent = (part: number, whole: number) =>
  whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);

/** The harmonic mean of precision and recall, in per cent. */
function f1({ hits, predicted, found, annotated }: Tally): string {
  const [precision, recall] = [hits / Math.max(1, predicted), found / Math.max(1, annotated)];
  return percent(2 * precision * recall, precision + recall);
}

const columns = (cells: readonly string[]) =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(28) : cell.padStart(12)))
    .join("")
    .trimEnd();

const row = (name: string, tally: Tally) =>
  columns([
    name,
    percent(tally.hits, tally.predicted),
    percent(tally.found, tally.annotated),
    f1(tally),
    `${tally.found}/${tally.annotated}`,
  ]);

const heading = (name: string) => columns([name, "precision", "recall", "F1", "found"]);

/** The scores as lines of text. */
export function report({ levels, byType, parts, partsOfFound }: Scores): string {
  const types = [...byType].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    heading("Quotations"),
    ...[...levels].map(([level, tally]) => row(level, tally)),
    "",
    ...types.flatMap(([type, tallies]) => [
      heading(`Of type ${type}`),
      ...LEVELS.flatMap((level) =>
        tallies.has(level) ? [row(level, tallies.get(level) as Tally)] : [],
      ),
      "",
    ]),
    heading("Cues and speakers"),
    ...[...parts].map(([part, tally]) => row(part, tally)),
    "",
    "Right, of the quotations found (Jaccard >= 0.5)",
    ...[...partsOfFound].map(([part, { hits, annotated }]) =>
      columns([part, percent(hits, annotated), "", "", `${hits}/${annotated}`]),
    ),
  ];
  return `${lines.join("\n")}\n`;
}
