import { latestRecords } from "@/lib/features/exports/queries/latest-records";
import { streamSources } from "@/lib/features/exports/queries/number-sources";
import type { Reading, SourceNumbers } from "@/lib/features/exports/queries/reading";
import { streamCommitments } from "@/lib/features/exports/queries/stream-commitments";
import { streamContacts } from "@/lib/features/exports/queries/stream-contacts";
import {
  streamOrganisations,
  streamPeople,
  streamTasks,
} from "@/lib/features/exports/queries/stream-people";
import { streamStatements } from "@/lib/features/exports/queries/stream-statements";
import type { RecordStreams } from "@/lib/features/exports/types";

/** The records of an export in the order of printing; `today` (YYYY-MM-DD) judges commitments. */
export async function openStreams(
  reading: Reading,
  numbers: SourceNumbers,
  today: string,
): Promise<RecordStreams> {
  const all: RecordStreams = {
    people: () => streamPeople(reading),
    organisations: () => streamOrganisations(reading),
    statements: () => streamStatements(reading, numbers),
    contacts: () => streamContacts(reading, numbers),
    commitments: () => streamCommitments(reading, numbers, today),
    sources: () => streamSources(reading, numbers),
    tasks: () => streamTasks(reading),
  };
  if (reading.options.kind === "dossier") return all;
  return { ...all, ...(await latestRecords(reading, numbers)) };
}
