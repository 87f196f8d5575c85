import type { DayCount } from "@/lib/dates/duration";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { CommitmentState, Wording } from "@/lib/db/generated/enums";
import type { CitationView } from "@/lib/features/sources/types";
import type { SpeakerView } from "@/lib/features/statements/types";

/** Whose promise it is, in the office held that day. */
export type PromiserView = Pick<
  SpeakerView,
  "person" | "position" | "organisation" | "unnamedRole"
> & {
  /** Who passed the promise on, where it was not made by the speaker. */
  relayedBy: Pick<SpeakerView, "person" | "organisation" | "unnamedRole"> | null;
};

/** Whether the last day a promise can be due has passed, or the first of them has. */
export type Lateness = "overdue" | "maybe";

/** A line of the ledger, judged on the day of reading. */
export type CommitmentRow = {
  id: string;
  words: string;
  /** How the words stand to those of the statement: quoted from it, or told in others. */
  wording: Wording;
  /** Language of the words, where they are the statement’s own. */
  language: string | null;
  promiser: PromiserView;
  promisedTo: string | null;
  saidOn: PartialDate;
  due: PartialDate;
  state: CommitmentState;
  lateness: Lateness | null;
  /** Still pending although every case it concerns, as far as the actor sees, is closed. */
  caseClosed: boolean;
  /** How long it has stood, or stood until it or the last of its cases ended; null when that is unknown. */
  age: DayCount | null;
  statementId: string;
  /** Only cases the actor may see. */
  cases: { id: string; reference: string; personName: string }[];
};

/** One turn in the fate of a promise. */
export type CommitmentStatusView = {
  id: string;
  state: CommitmentState;
  since: PartialDate;
  note: string | null;
  recordedBy: string;
  recordedAt: Date;
  createdById: string;
  citations: CitationView[];
};

/** What a commitment's page shows. */
export type CommitmentView = CommitmentRow & {
  version: number;
  createdById: string;
  deletedAt: Date | null;
  note: string | null;
  statement: { text: string; language: string; inTrash: boolean };
  /** Newest first: the first one counts. */
  statuses: CommitmentStatusView[];
  /** Turns that were taken back; each can be brought back. */
  takenBack: CommitmentStatusView[];
  citations: CitationView[];
};

/** Between whom a form lets one choose: names of the speaker and of whoever’s words are passed on. */
export type Promisers = { speaker: string; relayed: string | null };

/** How the promises of one official stand. `open` are those that can still be held to. */
export type CommitmentTally = {
  made: number;
  kept: number;
  broken: number;
  open: number;
  overdue: number;
};

export type OfficialTally = CommitmentTally & { personId: string; name: string };

/** The ledger in three figures; `soon` is due from today within thirty days. */
export type LedgerFigures = { open: number; overdue: number; soon: number };
