import type { CriteriaFramework, CriterionAssessment } from "@/lib/db/generated/enums";
import { FRAMEWORKS } from "@/lib/features/criteria/labels";
import type {
  CriteriaGap,
  CriteriaMatrix,
  CriteriaTally,
  FactorView,
  FindingView,
  GapReason,
  NumberedSource,
} from "@/lib/features/criteria/types";
import type { CitationView } from "@/lib/features/sources/types";

/** The frameworks in the order in which they are shown. */
export const FRAMEWORK_ORDER = Object.keys(FRAMEWORKS) as CriteriaFramework[];

/** The numbers or letters of a framework's factors, in the order of its text. */
export function factorsOf(framework: CriteriaFramework): string[] {
  const { factors } = FRAMEWORKS[framework];
  // Roman numerals and letters are in order as written; an object sorts its numbers by itself.
  return Object.keys(factors);
}

/** Whether a framework has a factor of this number or letter. */
export function isFactor(framework: CriteriaFramework, factor: string): boolean {
  return Object.hasOwn(FRAMEWORKS[framework].factors, factor);
}

/** Whether this is the name of a framework, as in an address. */
export function isFramework(name: string): name is CriteriaFramework {
  return Object.hasOwn(FRAMEWORKS, name);
}

/** What a factor asks, in a sentence; empty for one that the framework does not have. */
export function factorWords(framework: CriteriaFramework, factor: string): string {
  return FRAMEWORKS[framework].factors[factor] ?? "";
}

/** “Levinson 3”, “Working Group II”, “PACE a”. */
export function factorName(framework: CriteriaFramework, factor: string): string {
  return `${FRAMEWORKS[framework].short} ${factor}`;
}

type StoredFinding = FindingView & { framework: CriteriaFramework; factor: string };

/** Every factor of every framework with what is on file of it. */
export function matrixOf(findings: readonly StoredFinding[]): CriteriaMatrix {
  const rowsOf = (framework: CriteriaFramework): FactorView[] =>
    factorsOf(framework).map((factor) => {
      const found = findings.find((row) => row.framework === framework && row.factor === factor);
      if (!found) return { factor, finding: null };
      const { id, assessment, reasoning, citations } = found;
      return { factor, finding: { id, assessment, reasoning, citations } };
    });
  return { levinson: rowsOf("levinson"), wgad: rowsOf("wgad"), pace: rowsOf("pace") };
}

/** How many factors have each assessment, and how many nobody has assessed. */
export function tallyOf(
  framework: CriteriaFramework,
  assessments: readonly CriterionAssessment[],
): CriteriaTally {
  const count = (assessment: CriterionAssessment) =>
    assessments.filter((given) => given === assessment).length;
  return {
    supported: count("supported"),
    contradicted: count("contradicted"),
    claimed: count("claimed"),
    no_evidence: count("no_evidence"),
    not_assessed: factorsOf(framework).length - assessments.length,
  };
}

/** The same for factors at hand. */
export function tallyOfFactors(
  framework: CriteriaFramework,
  factors: readonly FactorView[],
): CriteriaTally {
  return tallyOf(
    framework,
    factors.flatMap(({ finding }) => finding?.assessment ?? []),
  );
}

/** “4 supported, 1 contradicted, 2 without evidence, 4 not assessed”; what is none is left out. */
export function tallyWords(tally: CriteriaTally): string {
  const parts: [number, string][] = [
    [tally.supported, "supported"],
    [tally.contradicted, "contradicted"],
    [tally.claimed, "claimed"],
    [tally.no_evidence, "without evidence"],
    [tally.not_assessed, "not assessed"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");
}

const UNRELIABLE = new Set(["D", "E", "F"]);
const NOT_CREDIBLE = new Set(["5", "6"]);

/**
 * Whether a source carries little by itself: either axis is judged low or could not be judged, or
 * nobody has judged it at all. One axis may stay open as long as the other was judged well.
 */
export function isWeak({ reliability, credibility }: CitationView["source"]): boolean {
  if (reliability === null && credibility === null) return true;
  return UNRELIABLE.has(reliability ?? "") || NOT_CREDIBLE.has(credibility ?? "");
}

function gapIn(finding: FindingView | null): GapReason | null {
  if (!finding) return "not_assessed";
  if (finding.assessment === "no_evidence") return "no_evidence";
  if (finding.assessment === "claimed") return "only_claimed";
  if (finding.citations.length === 0) return "uncited";
  return finding.citations.every(({ source }) => isWeak(source)) ? "weak_sources" : null;
}

/** What is missing before the factors of a framework can be argued, in their order. */
export function gapsIn(factors: readonly FactorView[]): CriteriaGap[] {
  return factors.flatMap(({ factor, finding }) => {
    const reason = gapIn(finding);
    return reason ? [{ factor, reason }] : [];
  });
}

/** The sources of a framework, each once, numbered as they are first cited. */
export function numberSources(factors: readonly FactorView[]): NumberedSource[] {
  const sources = new Map<string, CitationView["source"]>();
  for (const { finding } of factors) {
    for (const { source } of finding?.citations ?? []) sources.set(source.id, source);
  }
  return [...sources.values()].map((source, index) => ({ number: index + 1, source }));
}
