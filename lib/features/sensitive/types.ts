import type { SensitiveKind } from "@/lib/db/generated/enums";

/** What a page may say of a sensitive note before it is shown: nothing of its words. */
export type SensitiveNoteView = {
  kind: SensitiveKind;
  /** Whether anything is kept. */
  isKept: boolean;
  /** Whether there is a key: then earlier words, in the audit trail, can still be opened. */
  hasKey: boolean;
  /** Nought where nothing was ever kept. */
  version: number;
  changedAt: Date | null;
  changedBy: string | null;
};

export type SensitiveNotes = {
  notes: SensitiveNoteView[];
  mayReveal: boolean;
  mayEdit: boolean;
  mayDestroy: boolean;
};
