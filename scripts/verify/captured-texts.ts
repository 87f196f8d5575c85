import type { SourceCheck } from "@/lib/features/sources/types/verification";
import { note } from "@/scripts/terminal/steps";
import type { Check } from "@/scripts/verify/check";

/** Every problem of a source, each in a line that names source, captured text and citation. */
function problemLines({ source, missing, captures }: SourceCheck): string[] {
  const named = `Source ${source.id} “${source.title}”`;
  return [
    ...missing.map((problem) => `${named}: ${problem}`),
    ...captures.flatMap(({ id, version, problems, citations }) => {
      const text = `${named}, captured text ${id} (version ${version})`;
      return [
        ...problems.map((problem) => `${text}: ${problem}`),
        ...citations.flatMap((citation) =>
          citation.problems.map(
            (problem) =>
              `${text}, citation ${citation.id} of ${citation.record.noun} ${citation.record.id}: ${problem}`,
          ),
        ),
      ];
    }),
  ];
}

const counted = (count: number, noun: string) =>
  `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;

export const verifyCapturedTexts: Check = {
  name: "Captured texts and citations",
  async run() {
    const { checkEverySource } = await import("@/lib/features/sources/queries/check-every-source");
    let [problems, texts, citations] = [0, 0, 0];
    for await (const check of checkEverySource()) {
      const lines = problemLines(check);
      lines.forEach((line) => note(`✗ ${line}`));
      problems += lines.length;
      texts += check.captures.length;
      citations += check.captures.reduce((sum, capture) => sum + capture.citations.length, 0);
    }
    return { problems, remark: `${counted(texts, "text")}, ${counted(citations, "citation")}` };
  },
};
