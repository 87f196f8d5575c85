import type { Actor } from "@/lib/auth/actor";
import type { Command } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import type { FormValues } from "@/lib/forms/form-state";

/** What the cells of a row mean: field → value as `readCell` gives it. Fields not among them are left alone. */
export type RowValues = Readonly<Record<string, unknown>>;

/** A row on its way into a record. */
export type RowContext = {
  tx: Db;
  actor: Actor;
  /** The record's form as it stands; null for a new one. */
  base: FormValues | null;
  /** Whether people whom nobody on file is called are added. */
  addPeople: boolean;
  /** Takes a remark for whoever looks at the row. */
  note(words: string): void;
};

/** How the rows of one kind become records: by the commands that the forms use. */
export type KindSpec = {
  subject: "person" | "case" | "statement" | "contact";
  add: Command<{ id: string }>;
  edit: Command<{ id: string }>;
  trash: Command<{ id: string }>;
  /** A record as the values of its edit form. @throws NotFoundError when absent or hidden */
  form(tx: Db, actor: Actor, id: string): Promise<FormValues>;
  /** Version and trash mark of a record, hidden ones too: never shown. */
  stand(tx: Db, id: string): Promise<{ version: number; deletedAt: Date | null } | null>;
  /** The values as the form posts them. @throws InvalidInputError on a field of the file */
  toForm(values: RowValues, context: RowContext): Promise<FormValues>;
  /** Form field of a refusal → field of the file, longest match first. */
  fieldOf: Readonly<Record<string, string>>;
  /** What rows about one and the same thing have in common; null when nothing tells. */
  likeness(entered: Readonly<Record<string, string>>): string | null;
  /** Records on file that look like the row's, in words for whoever looks at it. */
  twins(values: RowValues, context: RowContext): Promise<string[]>;
  /** What a new record begins with where a cell is empty; on a record that stands, such a cell says nothing. */
  beginnings: FormValues;
  /** The field that says what a row is about: a reference under which it is another is not the same row's. */
  naming: string | null;
  /** Of many rows, the likenesses of which something may be on file: the others are not asked for twins. */
  suspects?(tx: Db, rows: readonly RowValues[]): Promise<ReadonlySet<string>>;
  /** Whether a row can add something besides its own record. */
  mayAddAlong(entered: Readonly<Record<string, string>>): boolean;
  /** Whether other records rest on it, of those that the actor may see. */
  isUsed(tx: Db, actor: Actor, id: string): Promise<boolean>;
};
