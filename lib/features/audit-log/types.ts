import type { ChangeLine, TrailSubject } from "@/lib/features/history/types";

/**
 * How much of an entry is told. `told`: everything the reader may see. `erased`: the record is gone,
 * so only who did what. `restricted`: that there is an entry, and nothing of it.
 */
export type TrailLevel = "told" | "erased" | "restricted";

/** Who did what to which record; of a restricted record nothing. */
export type TrailDeed = {
  actorName: string;
  /** "statement.edited" */
  action: string;
  subject: {
    kind: TrailSubject;
    id: string;
    /** As it is called now; null where it has no name of its own, or is gone. */
    name: string | null;
    /** The page of its history; null where it has none. */
    path: string | null;
  };
  /** The part of the record that is meant: “Verdict, 15 June 2020”. */
  about: string | null;
  changes: ChangeLine[];
};

/** One entry of the audit trail, as far as its reader may see it. Hashes are hexadecimal. */
export type TrailEntry = {
  seq: string;
  at: Date;
  hash: string;
  previousHash: string;
  level: TrailLevel;
  deed: TrailDeed | null;
};

/** The end of the trail: what is kept outside to find later that it was cut off or rewritten. */
export type TrailHead = {
  seq: string;
  /** SHA-256, hexadecimal. */
  hash: string;
  /** The day on which it was the head, YYYY-MM-DD. */
  day: string;
};

/** How a head that was kept outside stands to the trail; `unread` when what was given is none. */
export type HeadAnswer =
  | { standing: "unread" }
  | {
      standing: "held" | "cut off" | "missing" | "rewritten";
      /** The entry that the head names, and the newest one now. */
      seq: string;
      last: string;
    };
