import type { CriteriaFramework, CriterionAssessment } from "@/lib/db/generated/enums";
import type { GapReason } from "@/lib/features/criteria/types";

type Framework = {
  /** As in a heading. */
  title: string;
  /** As in a tab, or before a factor: “Levinson 3”. */
  short: string;
  /** What one entry is called. */
  unit: string;
  /** Where the text stands. */
  citation: string;
  /** How the list is to be read. */
  note: string;
  /** Number or letter → what it asks, in words of our own. */
  factors: Record<string, string>;
};

/** The three lists by which a detention is judged, each factor shortened but true to its text. */
export const FRAMEWORKS: Record<CriteriaFramework, Framework> = {
  levinson: {
    title: "Levinson Act factors",
    short: "Levinson",
    unit: "Factor",
    citation: "22 U.S.C. 1741(a)",
    note: "The list is open: the Secretary of State may weigh other facts too, and no number of factors decides. A government’s own determination is recorded on the case and is no finding here.",
    factors: {
      "1": "United States officials receive or hold credible information that the person is innocent of what they are held for",
      "2": "Held solely or substantially for being a United States national",
      "3": "Held solely or substantially to influence United States policy or to gain concessions",
      "4": "Held for using or defending freedom of the press, of religion or of peaceful assembly",
      "5": "Held in breach of the detaining country’s own law",
      "6": "Independent organisations or journalists have raised legitimate questions about the person’s guilt",
      "7": "The United States mission has had credible reports that the detention is a pretext",
      "8": "The country’s courts are not independent or impartial, are open to corruption or cannot give a just verdict, as the human rights report of the Department of State says",
      "9": "Held in inhumane conditions",
      "10": "Due process is so impaired that the detention is arbitrary",
      "11": "Diplomatic engagement by the United States is likely to be needed for a release",
    },
  },
  wgad: {
    title: "Categories of arbitrary detention",
    short: "Working Group",
    unit: "Category",
    citation:
      "Methods of work of the United Nations Working Group on Arbitrary Detention (A/HRC/36/38)",
    note: "One category is enough for a detention to be arbitrary. The Working Group decides; this is what can be put before it.",
    factors: {
      I: "No legal basis can be invoked, as when somebody is kept after serving a sentence or despite an amnesty",
      II: "The detention results from the use of rights that the Universal Declaration or the Covenant on Civil and Political Rights guarantees",
      III: "The norms of a fair trial are disregarded so gravely that the detention becomes arbitrary",
      IV: "An asylum seeker, migrant or refugee is kept in prolonged administrative custody without review or remedy",
      V: "The detention discriminates, for example by origin, language, religion, opinion, gender or disability",
    },
  },
  pace: {
    title: "Criteria for a political prisoner",
    short: "PACE",
    unit: "Criterion",
    citation: "Resolution 1900 (2012) of the Parliamentary Assembly of the Council of Europe",
    note: "One criterion is enough. Somebody prosecuted and sentenced for an act of terrorism, lawfully under national law and the European Convention on Human Rights, is not a political prisoner under the resolution.",
    factors: {
      a: "The detention breaches a fundamental guarantee of the European Convention on Human Rights, such as freedom of thought, expression or assembly",
      b: "It was imposed for purely political reasons, without connection to any offence",
      c: "For political motives its length or conditions are clearly out of proportion to the offence",
      d: "For political motives the person is held in a discriminatory manner compared with others",
      e: "It results from proceedings that were clearly unfair, which appears connected with political motives of the authorities",
    },
  },
};

/** The frameworks as history names them. */
export const FRAMEWORK_LABELS: Record<CriteriaFramework, string> = {
  levinson: FRAMEWORKS.levinson.title,
  wgad: FRAMEWORKS.wgad.title,
  pace: FRAMEWORKS.pace.title,
};

export const ASSESSMENT_LABELS: Record<CriterionAssessment, string> = {
  supported: "Supported",
  contradicted: "Contradicted",
  claimed: "Claimed",
  no_evidence: "No evidence",
};

/** What an assessment says of the evidence, beside its choice in the form. */
export const ASSESSMENT_HINTS: Record<CriterionAssessment, string> = {
  supported: "Evidence on file speaks for it. Needs a source.",
  contradicted: "Evidence on file speaks against it. Needs a source.",
  claimed: "Somebody says so; nothing on file confirms it. Say who, in the reasoning.",
  no_evidence: "It was looked for, and nothing is on file.",
};

/** Why a factor stands among what is missing. */
export const GAP_LABELS: Record<GapReason, string> = {
  uncited: "Assessed without a single source",
  weak_sources: "Only sources that are ungraded, or graded D to F or 5 to 6",
  only_claimed: "Only claimed",
  no_evidence: "Looked for, with no evidence found",
  not_assessed: "Not assessed yet",
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const CRITERION_FIELD_LABELS: Record<string, string> = {
  assessment: "Assessment",
  reasoning: "Reasoning",
  citations: "Sources",
};
