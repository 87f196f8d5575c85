import type { CitationCheck } from "@/lib/features/sources/types/verification";
import type { CodePointIndex } from "@/lib/text/code-points";
import { locate, type Anchor, type Failure } from "@/lib/text/locate";
import { normaliseCapture } from "@/lib/text/normalise-capture";
import type { Place } from "@/lib/text/quote-selector";

/** The hash of a captured text from four sides; null where nothing says it. */
type Hashes = {
  /** Kept beside the text. */
  kept: string;
  /** Recomputed here from the text as read. */
  recomputed: string;
  /** Recomputed by the database from the text as stored. */
  inDatabase: string;
  /** Kept by the history entry of its capture. */
  inHistory: string | null;
};

const short = (hash: string) => `${hash.slice(0, 12)}…`;

/** What is wrong with a captured text, a sentence each. */
export function textProblems(text: string, hashes: Hashes): string[] {
  const { kept, recomputed, inDatabase, inHistory } = hashes;
  const problems: string[] = [];
  if (recomputed !== kept || inDatabase !== kept) {
    problems.push(
      `The text is not the one that was captured: its SHA-256 is now ${short(recomputed)}, and ${short(kept)} was kept beside it.`,
    );
  }
  if (recomputed !== inDatabase) {
    problems.push("The database and this program do not read the same text.");
  }
  if (inHistory === null) problems.push("The history does not tell of its capture.");
  else if (inHistory !== kept) {
    problems.push(
      `The history tells of another text: it kept the SHA-256 ${short(inHistory)} when it was captured.`,
    );
  }
  if (text.includes("\u0000") || normaliseCapture(text) !== text) {
    problems.push("The text is not normalised, as every captured text is.");
  }
  return problems;
}

const range = ({ start, end }: Place) =>
  `characters ${(start + 1).toLocaleString("en-GB")}–${end.toLocaleString("en-GB")}`;

const FAILURES: Record<Failure, (place: Place) => string> = {
  outside: (place) => `The text ends before the place that is cited (${range(place)}).`,
  words: (place) => `Other words stand at the place that is cited (${range(place)}).`,
  context: (place) =>
    `The words stand where they are cited (${range(place)}), but what stands around them has changed.`,
};

/** What is wrong with a citation made on this text, a sentence each; where its words stand now is only said. */
export function citationProblems(text: string, anchor: Anchor, index: CodePointIndex): string[] {
  const found = locate(text, anchor, index);
  if (found.holds) return [];
  const problem = FAILURES[found.why](anchor);
  if (found.elsewhere.length === 0) return [problem];
  const places = found.elsewhere.map(range).join("; ");
  return [`${problem} The same words stand at ${places}. Nothing was moved.`];
}

type Checked = { problems: string[]; citations: CitationCheck[] };

/** How many problems there are in all. */
export function countProblems(missing: readonly string[], captures: readonly Checked[]): number {
  const inCaptures = captures.map(
    ({ problems, citations }) =>
      problems.length + citations.reduce((sum, citation) => sum + citation.problems.length, 0),
  );
  return missing.length + inCaptures.reduce((sum, count) => sum + count, 0);
}
