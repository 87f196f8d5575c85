import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { buildCaseSummary } from "@/lib/features/exports/build-case-summary";
import { inExportSlot } from "@/lib/features/exports/export-slots";
import { numberSources, streamSources } from "@/lib/features/exports/queries/number-sources";
import { readCase } from "@/lib/features/exports/queries/read-case";
import type { Reading } from "@/lib/features/exports/queries/reading";
import { streamContacts } from "@/lib/features/exports/queries/stream-contacts";
import {
  streamOrganisations,
  streamPeople,
  streamTasks,
} from "@/lib/features/exports/queries/stream-people";
import { streamStatements } from "@/lib/features/exports/queries/stream-statements";
import { RENDERERS } from "@/lib/features/exports/render/renderers";
import type { ExportFormat, ExportOptions } from "@/lib/features/exports/types";
import { writeFile, type RenderedFile } from "@/lib/features/exports/write-file";

const LONGEST_MS = 10 * 60_000;

/**
 * Renders a case's summary from one snapshot of the database, so that its numbers and its records
 * agree whatever is being changed meanwhile.
 * @throws NotFoundError when the case is hidden, absent or in the trash
 */
export function renderCase(
  actor: Actor,
  caseId: string,
  format: ExportFormat,
  options: ExportOptions,
): Promise<RenderedFile> {
  return inExportSlot(() =>
    database().$transaction(
      async (db) => {
        const reading: Reading = { db, actor, caseId, options };
        const numbers = await numberSources(reading);
        const printed = { today: today(), preparedBy: actor.name };
        const summary = buildCaseSummary(await readCase(reading, numbers, printed));
        const streams = {
          people: () => streamPeople(reading),
          organisations: () => streamOrganisations(reading),
          statements: () => streamStatements(reading, numbers),
          contacts: () => streamContacts(reading, numbers),
          sources: () => streamSources(reading, numbers),
          tasks: () => streamTasks(reading),
        };
        const baseName = `${summary.case.reference}-${options.length}-${printed.today}`;
        return writeFile(RENDERERS[format], summary, streams, baseName);
      },
      { isolationLevel: "RepeatableRead", timeout: LONGEST_MS, maxWait: 30_000 },
    ),
  );
}
