/** An organisation; or a person’s office, where no organisation is given for it. */
export type Office = {
  id: string;
  kind: "organisation" | "position";
  name: string;
  /** Whose office it is; null for an organisation. */
  holder: { id: string; name: string } | null;
};

/** When and how often an office was asked about a case. Days as YYYY-MM-DD, null where not known. */
export type Asking = {
  /** Records of contacts, and how many contacts they tell of. */
  records: number;
  /** Those of them that say what was asked: in the rest an office was approached and no more. */
  askedInWords: number;
  times: { count: number; qualifier: "exactly" | "at_least" | "about" };
  undated: number;
  first: { earliest: string | null; latest: string | null };
  last: { earliest: string | null; latest: string | null };
  /** The record of the last one with a day, or of one without. */
  lastId: string;
  answered: number;
  unanswered: number;
  /** Made, but what came of it is not recorded. */
  unrecorded: number;
};

/** A cell of the matrix: null where the office was never asked about the case. */
export type CoverageCell = Asking | null;

export type CoverageRow = {
  id: string;
  reference: string;
  personName: string;
  /** One for each office shown, in their order. */
  cells: CoverageCell[];
};

/** An office and what it was asked about one case. */
export type OfficeCoverage = { office: Office; cases: number; asking: CoverageCell };
