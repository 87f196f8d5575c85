import type { Reading, SourceNumbers } from "@/lib/features/exports/queries/reading";
import { latestContacts } from "@/lib/features/exports/queries/stream-contacts";
import { latestStatements } from "@/lib/features/exports/queries/stream-statements";
import type { RecordStreams } from "@/lib/features/exports/types";

/** More than a one-page summary holds at its widest. */
const MOST_ON_ONE_PAGE = 6;

/** The last statements and contacts, oldest first, read once: a page is tried at several sizes. */
export async function latestRecords(
  reading: Reading,
  numbers: SourceNumbers,
): Promise<Pick<RecordStreams, "statements" | "contacts">> {
  const statements = await latestStatements(reading, numbers, MOST_ON_ONE_PAGE);
  const contacts = await latestContacts(reading, numbers, MOST_ON_ONE_PAGE);
  return {
    async *statements() {
      yield* statements;
    },
    async *contacts() {
      yield* contacts;
    },
  };
}
