import type { DateBounds, PartialDate } from "@/lib/dates/partial-date";
import type { InvolvementRole, PositionRank } from "@/lib/db/generated/enums";

/** A person's office over time. */
export type PositionView = {
  id: string;
  title: string;
  organisation: { id: string; name: string } | null;
  country: string | null;
  rank: PositionRank;
  from: PartialDate;
  to: PartialDate;
};

/** Enough of a person to name them anywhere: a name in its own script carries its language. */
export type PersonName = {
  id: string;
  fullName: string;
  nativeName: string | null;
  nativeNameLanguage: string | null;
};

/** A line of the people list. */
export type PersonRow = PersonName & {
  aliases: string[];
  nationalities: string[];
  birth: PartialDate;
  description: string | null;
  /** The office held last, if any. */
  position: PositionView | null;
};

/** Enough of a case to name it. */
type CaseLabel = { id: string; reference: string; personName: string };

/** What a person's page shows. */
export type PersonView = PersonName & {
  version: number;
  createdById: string;
  deletedAt: Date | null;
  aliases: string[];
  nationalities: string[];
  birth: PartialDate;
  description: string | null;
  notes: string | null;
  positions: PositionView[];
  /** Cases about this person, of those the actor may see. */
  cases: CaseLabel[];
  /** Parts in cases about somebody, of those the actor may see. */
  involvements: { id: string; role: InvolvementRole; note: string | null; caseRecord: CaseLabel }[];
  statementCount: number;
  contactCount: number;
  /** People merged into this one, the last first: only the last merge can be undone. */
  merges: { id: string; at: Date; merged: { id: string; fullName: string } }[];
};

/** When an office was held, for finding the one held on a day. */
export type OfficeTerm = { id: string; from: DateBounds; to: DateBounds };

/** What is known of a person besides the name they go by: what a merge brings together. */
export type PersonFacts = {
  aliases: string[];
  nativeName: string | null;
  nativeNameLanguage: string | null;
  nationalities: string[];
  birth: PartialDate;
  description: string | null;
  notes: string | null;
};
