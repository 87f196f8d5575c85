import type { FormValues } from "@/lib/forms/form-state";

/** What a page hands to a form component. */
export type FormOpening = {
  /** The page's path; names the draft. */
  formPath: string;
  /** Makes a resent request do the thing once. */
  submissionId: string;
  initialValues: FormValues;
  draft?: { savedAt: string };
};
