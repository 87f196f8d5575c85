import { defineCommand } from "@/lib/commands/define-command";
import { renderCase } from "@/lib/features/exports/render-case";
import { exportCaseSchema } from "@/lib/features/exports/schema";

/**
 * Renders a case's summary into a temporary file and records who made it, in which form, and its
 * SHA-256. The caller sends the file and calls `discard`.
 * @throws NotFoundError when the case is hidden, absent or in the trash
 */
export const exportCase = defineCommand({
  name: "case.exported",
  permission: "case:export",
  input: exportCaseSchema,
  prepare: ({ actor, input: { caseId, format, ...options } }) =>
    renderCase(actor, caseId, format, options),
  abandon: ({ discard }) => discard(),
  repeats: true,
  async run({ input: { caseId, ...options }, prepared: file }) {
    const { fileName, bytes, sha256 } = file;
    return {
      result: file,
      audit: {
        subjectType: "case",
        subjectId: caseId,
        caseIds: [caseId],
        before: null,
        after: { ...options, fileName, bytes, sha256 },
      },
    };
  },
});
