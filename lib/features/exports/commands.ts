import type * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { requireStillOpen } from "@/lib/features/exports/queries/open-gate";
import { renderCase, type RenderedExport } from "@/lib/features/exports/render-case";
import { exportCaseSchema } from "@/lib/features/exports/schema";
import type { StoredOptions } from "@/lib/features/exports/types/living";

type ExportInput = z.output<typeof exportCaseSchema>;

/**
 * Keeps the record of an export. The facts go in as the JSON text they are: a large case has ten
 * thousand of them. The command line is no user: its exports are kept under the case's lead and say who made
 * them. @returns the record's id
 */
async function storeExport(
  tx: Db,
  actor: Actor,
  { caseId, kind, format, audience, recipient, from, to, ask, ...rest }: ExportInput,
  { day, sha256, bytes, facts, auditSeq, scale, gate }: RenderedExport,
): Promise<string> {
  const options: StoredOptions = {
    ...{ from, to, ask, includeInternalNotes: rest.includeInternalNotes },
    withheld: gate.withheld,
    madeBy: { id: actor.id, name: actor.name },
    ...{ scale: kind === "one-page" ? scale : null, auditSeq },
  };
  const id = crypto.randomUUID();
  await tx.$executeRaw`
    INSERT INTO "CaseExport" ("id", "caseId", "kind", "format", "audience", "recipient", "day",
      "sha256", "byteSize", "options", "facts", "consentIds", "createdById", "createdAt")
    SELECT ${id}::uuid, c."id", ${kind}, ${format}, ${audience}, ${recipient}, ${day}::date,
      ${sha256}, ${bytes}, ${JSON.stringify(options)}::jsonb, ${facts}::jsonb, ${gate.consentIds}::uuid[],
      COALESCE((SELECT u."id" FROM "User" u WHERE u."id" = ${actor.id}::uuid), c."leadId", c."createdById"),
      ${now()}
    FROM "Case" c WHERE c."id" = ${caseId}::uuid`;
  return id;
}

/**
 * Renders a case's export into a temporary file and keeps a record of it: who made it for whom, in
 * which form, its SHA-256, the facts it used, what stayed back and the consents that let the rest go. The caller sends the file and calls `discard`.
 * @throws NotFoundError when the case is hidden, absent or in the trash; ConflictError when a consent it
 * rests on was taken back meanwhile
 */
export const exportCase = defineCommand({
  name: "case.exported",
  permission: "case:export",
  input: exportCaseSchema,
  prepare({ actor, input: { caseId, format, ...asked } }) {
    return renderCase(actor, caseId, format, asked);
  },
  abandon: ({ discard }) => discard(),
  repeats: true,
  async run({ tx, actor, input, prepared: file }) {
    const { caseId, ...choices } = input;
    const { gate, day } = file;
    await requireStillOpen(tx, { caseId, audience: input.audience, day }, gate);
    const exportId = await storeExport(tx, actor, input, file);
    const { fileName, bytes, sha256 } = file;
    return {
      result: { ...file, exportId },
      audit: {
        subjectType: "case",
        subjectId: caseId,
        caseIds: [caseId],
        before: null,
        after: { exportId, ...choices, withheld: gate.withheld, fileName, bytes, sha256 },
      },
    };
  },
});
