import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { buildCaseSummary } from "@/lib/features/exports/build-case-summary";
import { openGate, type Gate } from "@/lib/features/exports/queries/open-gate";
import { FactLedger, withLedger } from "@/lib/features/exports/fact-ledger";
import { auditSeq } from "@/lib/features/exports/queries/audit-seq";
import { numberSources } from "@/lib/features/exports/queries/number-sources";
import { openStreams } from "@/lib/features/exports/queries/open-streams";
import { readCase } from "@/lib/features/exports/queries/read-case";
import type { Reading } from "@/lib/features/exports/queries/reading";
import { RENDERERS } from "@/lib/features/exports/render/renderers";
import type { ExportFormat, ExportOptions } from "@/lib/features/exports/types";
import type { ExportAudience } from "@/lib/features/exports/types/living";
import { usedFacts } from "@/lib/features/exports/used-facts";
import { writeFile, type RenderedFile } from "@/lib/features/exports/write-file";
import { slots } from "@/lib/slots";

/** An export holds a database connection while it is made; the rest of the pool is for everybody else. */
const inExportSlot = slots(2);

const LONGEST_MS = 10 * 60_000;

/** A file with what is kept of it: its facts as JSON text, and how much of the audit trail it saw. */
export type RenderedExport = RenderedFile & {
  facts: string;
  auditSeq: string;
  day: string;
  gate: Gate;
};

type Asked = Omit<ExportOptions, "withheld"> & { audience: ExportAudience };

/**
 * Renders a case's summary from one snapshot of the database, so that its numbers and its records
 * agree whatever is being changed meanwhile. What nobody agreed to tell its readers is left out.
 * @throws NotFoundError when the case is hidden, absent or in the trash
 */
export function renderCase(
  actor: Actor,
  caseId: string,
  format: ExportFormat,
  { audience, kind, from, to, includeInternalNotes, ask }: Asked,
): Promise<RenderedExport> {
  return inExportSlot(() =>
    database().$transaction(
      async (db) => {
        const day = today();
        const gate = await openGate(db, { caseId, audience, day });
        const { withheld } = gate;
        const options = { kind, from, to, includeInternalNotes, ask, withheld };
        const reading: Reading = { db, actor, caseId, options };
        const numbers = await numberSources(reading);
        const printed = { today: day, preparedBy: actor.name };
        const summary = buildCaseSummary(await readCase(reading, numbers, printed));
        const streams = await openStreams(reading, numbers, day);
        const ledger = new FactLedger();
        const noted = options.kind === "dossier" ? withLedger(streams, ledger) : streams;
        const baseName = `${summary.case.reference}-${options.kind}-${day}`;
        const file = await writeFile(RENDERERS[format], summary, noted, baseName);
        for (const fact of await usedFacts(summary, streams, file.scale)) ledger.add(fact);
        const facts = ledger.toJson();
        return { ...file, facts, auditSeq: await auditSeq(db), day, gate };
      },
      { isolationLevel: "RepeatableRead", timeout: LONGEST_MS, maxWait: 30_000 },
    ),
  );
}
