import type { FormValues } from "@/lib/forms/form-state";

/** What became of a draft: when it was kept, or in words why it was not. */
export type DraftOutcome = { savedAt: string } | { error: string };

/** Keeps a draft of the form at a path on the server; takes the fields as a URL-encoded string. */
type SaveDraft = (formPath: string, values: string) => Promise<DraftOutcome>;

/** What a page hands to a form component. */
export type FormOpening = {
  /** The page's path; names the draft. */
  formPath: string;
  /** Makes a resent request do the thing once. */
  submissionId: string;
  initialValues: FormValues;
  /** The form was filled from a draft kept at this time. */
  draft?: { savedAt: string };
  saveDraft: SaveDraft;
  /** Sealed: whose form it is, for when their session has ended as they submit it. */
  ticket: string;
};
