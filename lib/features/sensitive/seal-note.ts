import { newDataKey, openDataKey } from "@/lib/crypto/data-key";
import { openField, SealedFieldError, sealField } from "@/lib/crypto/field-encryption";
import { fieldKeys } from "@/lib/crypto/field-keys";
import { ConflictError } from "@/lib/errors";

const TABLE = "SensitiveNote";
const UNREADABLE =
  "These words cannot be opened here: the key they were sealed under is missing, or they were altered. Nothing was changed. Ask whoever runs Vigil to run npm run verify.";

/** Where the key of a note is kept, which it is bound to. */
export const keyPlace = (row: string) => ({ table: TABLE, row, field: "dataKey" });
const textPlace = (row: string) => ({ table: TABLE, row, field: "text" });

type Stored = { id: string; dataKey: string | null; text: string | null };

/** The key of a note for the words to come: the one it has, or a new one. */
export function keyOf({ id, dataKey }: Pick<Stored, "id" | "dataKey">): string {
  return dataKey ?? newDataKey(fieldKeys(), keyPlace(id));
}

/** Words as the database keeps them, under the note’s own key. @throws SealedFieldError */
export function sealNote(id: string, dataKey: string, words: string): string {
  return sealField(openDataKey(fieldKeys(), keyPlace(id), dataKey), textPlace(id), words);
}

/** The words of a note; empty when there are none. @throws SealedFieldError when they do not open */
export function openNote({ id, dataKey, text }: Stored): string {
  if (text === null) return "";
  if (dataKey === null) throw new SealedFieldError(`The key of a sensitive note is gone: ${id}.`);
  return openField(openDataKey(fieldKeys(), keyPlace(id), dataKey), textPlace(id), text);
}

/** What a user is told of words or a key that do not open; other errors pass. @throws ConflictError */
export function orUnreadable<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SealedFieldError)) throw error;
    throw new ConflictError(UNREADABLE);
  }
}
