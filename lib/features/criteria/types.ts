import type { CriteriaFramework, CriterionAssessment } from "@/lib/db/generated/enums";
import type { CitationView } from "@/lib/features/sources/types";

/** What the file says of one factor, and what it rests on. */
export type FindingView = {
  id: string;
  assessment: CriterionAssessment;
  reasoning: string;
  citations: CitationView[];
};

/** One factor of a framework; without a finding nobody has assessed it. */
export type FactorView = { factor: string; finding: FindingView | null };

/** Every factor of every framework, in the order of the texts. */
export type CriteriaMatrix = Record<CriteriaFramework, FactorView[]>;

/** How many factors of a framework have each assessment; “no evidence” was looked for and not found. */
export type CriteriaTally = Record<CriterionAssessment | "not_assessed", number>;

/** Why a factor cannot yet be argued. */
export type GapReason =
  "not_assessed" | "no_evidence" | "only_claimed" | "uncited" | "weak_sources";
export type CriteriaGap = { factor: string; reason: GapReason };

/** A source with its number on the printed page. */
export type NumberedSource = { number: number; source: CitationView["source"] };
