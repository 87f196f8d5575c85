/** What was typed, nested by the dots of the field names: `{ saidOn: { year: "2023" } }`. */
export type FormValues = { [name: string]: unknown };

/**
 * What a form shows after its action ran. Field errors are keyed by dotted field names
 * (`saidOn.year`, `participants.0.person`); `values` is always what the user typed.
 */
export type FormState =
  | { status: "idle" }
  | { status: "editing"; values: FormValues; focus?: string }
  /** Done, with something to be shown here once and kept nowhere, such as a secret address. */
  | { status: "shown"; words: string; values: FormValues }
  | { status: "invalid"; fieldErrors: Record<string, string[]>; values: FormValues }
  | { status: "refused"; message: string; values: FormValues }
  | {
      status: "conflict";
      message: string;
      values: FormValues;
      changedBy: string;
      changedAt: string;
      version: number;
      differences: { label: string; mine: string; theirs: string }[];
    };

/** A server action that a form posts to: what the form shows next, unless another page comes next. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
