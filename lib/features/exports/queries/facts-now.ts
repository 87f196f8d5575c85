import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { buildCaseSummary } from "@/lib/features/exports/build-case-summary";
import { recordFact, STREAM_TYPES } from "@/lib/features/exports/fact-ledger";
import { numberSources } from "@/lib/features/exports/queries/number-sources";
import { openStreams } from "@/lib/features/exports/queries/open-streams";
import { readCase } from "@/lib/features/exports/queries/read-case";
import type { Reading, SourceNumbers } from "@/lib/features/exports/queries/reading";
import type {
  CaseSummaryHeader,
  CaseSummaryInput,
  RecordStreams,
} from "@/lib/features/exports/types";
import type { ExportBasis, UsedFact } from "@/lib/features/exports/types/living";
import { usedFacts } from "@/lib/features/exports/used-facts";

/** The case as it is, read once for all exports that are compared with it. */
export type CaseNow = { input: CaseSummaryInput; numbers: SourceNumbers; today: string };

/** The reading an export was made from, by another reader and now. */
export function readingOf(
  db: Db,
  actor: Actor,
  { caseId, kind, options }: ExportBasis,
  ids?: readonly string[],
): Reading {
  const { from, to, includeInternalNotes, ask, withheld = [] } = options;
  const asked = { kind, from, to, includeInternalNotes, ask, withheld };
  return { db, actor, caseId, options: asked, ...(ids ? { ids } : {}) };
}

/**
 * The case as it is.
 * @throws NotFoundError when the case is hidden, absent or in the trash
 */
export async function readCaseNow(db: Db, actor: Actor, caseId: string): Promise<CaseNow> {
  const days = { from: null, to: null };
  const everything = { includeInternalNotes: true, ask: null, withheld: [] };
  const options = { kind: "dossier" as const, ...days, ...everything };
  const reading: Reading = { db, actor, caseId, options };
  const numbers = await numberSources(reading);
  const printed = { today: today(), preparedBy: actor.name };
  const input = await readCase(reading, numbers, printed);
  return { input, numbers, today: printed.today };
}

/** The case as an export of these choices would tell of it now. */
function headerOf({ input }: CaseNow, { options }: Reading): CaseSummaryHeader {
  const { file } = input;
  const involvements = file.involvements.map((each) => ({
    ...each,
    note: options.includeInternalNotes ? each.note : null,
  }));
  return buildCaseSummary({ ...input, options, file: { ...file, involvements } });
}

async function* streamed(streams: RecordStreams): AsyncGenerator<UsedFact> {
  for (const name of Object.keys(STREAM_TYPES) as (keyof RecordStreams)[]) {
    for await (const record of streams[name]()) yield recordFact(STREAM_TYPES[name], record);
  }
}

/**
 * What the same export would use and say if it were made now. A dossier's records are streamed; of
 * those, `reading.ids` narrows it to a few.
 */
export async function* factsNow(
  reading: Reading,
  now: CaseNow,
  scale: number,
): AsyncGenerator<UsedFact> {
  const streams = await openStreams(reading, now.numbers, now.today);
  yield* await usedFacts(headerOf(now, reading), streams, scale, reading.ids !== undefined);
  if (reading.options.kind === "dossier") yield* streamed(streams);
}
