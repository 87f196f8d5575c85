import type { HolderPosition } from "@/lib/db/generated/enums";
import type { StatementRow } from "@/lib/features/statements/types";
import type { SharedWording } from "@/lib/features/words/rules/passages";
import type { TextVersion } from "@/lib/features/words/rules/versions";

/** How a position on one case stands to what the same speaker said of it before. */
export type PositionChange = {
  caseId: string;
  /** What the last statements before this one said, as far as the dates prove which they are. */
  was: HolderPosition[];
  /** Statements with another position whose order to this one the dates do not prove. */
  unordered: number;
};

/** A statement with its translation, which may be in the trash. */
export type SpokenWords = StatementRow & { translation: string | null; deletedAt: Date | null };

/** A statement among the words of one speaker. */
export type SpokenRow = SpokenWords & {
  holderPosition: HolderPosition | null;
  /** Whether it stands in the order of days: some last ones have no first day. */
  placed: boolean;
  changes: PositionChange[];
};

/** A statement that shares wording with the one looked at. */
export type SharedRow = SpokenWords & { shared: SharedWording; version: TextVersion };

export type SharedList = {
  statement: SpokenWords;
  /** Whether short passages were enough. */
  short: boolean;
  rows: SharedRow[];
  /** Statements that share as much wording in all; `rows` are the best of them. */
  total: number;
};

/** Who is counted together: the holding side, other officials, everybody else. */
export type Side = "holder" | "official" | "other";

/** How one speaker or side uses one word. Days as YYYY-MM-DD, null where they are not known. */
export type WordUse = {
  /** Statements with the word, those of them without any day, and statements in all. */
  said: number;
  undated: number;
  total: number;
  /** Between which days it was first said, and last. Null when no use of it has a date. */
  first: { earliest: string | null; latest: string | null };
  last: { earliest: string | null; latest: string | null };
  /** Statements since it was first said, that one included: what the dates prove, and at most. */
  since: { surely: number; possibly: number };
  /** Statements without it that the dates prove to be later than its last use, and at most. */
  without: { surely: number; possibly: number; alluded: number; group: number };
};

export type SideUse = WordUse & { key: string; side: Side };
export type VoiceUse = WordUse & { voice: string; name: string | null; isPerson: boolean };

/** Statements with and without a word over time, in parts of equal length. */
export type WordStrip = {
  from: string;
  to: string;
  parts: number;
  daysPerPart: number;
  rows: { side: Side; said: number[]; unsaid: number[] }[];
  /** Statements whose day is not known closely enough to be drawn. */
  notDrawn: { said: number; unsaid: number };
};
