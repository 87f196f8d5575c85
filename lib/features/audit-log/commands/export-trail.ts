import { defineCommand } from "@/lib/commands/define-command";
import { writeTrail } from "@/lib/features/audit-log/commands/write-trail";
import { exportTrailSchema } from "@/lib/features/audit-log/schema";

/** What the trail is known by in its own entries: it has no id. */
const SUBJECT_ID = "00000000-0000-4000-8000-000000000003";

/**
 * Writes the entries asked for into a file, as far as the actor may see them, and records who took
 * which. The caller sends the file and calls `discard`.
 */
export const exportTrail = defineCommand({
  name: "audit-log.exported",
  permission: "audit:export",
  input: exportTrailSchema,
  prepare: ({ actor, input: { format, ...filters } }) => writeTrail(actor, filters, format),
  abandon: (file) => file?.discard(),
  repeats: true,
  async run({ input, prepared: file }) {
    const { fileName, bytes, sha256, entries } = file;
    return {
      result: file,
      audit: {
        ...{ subjectType: "audit-log", subjectId: SUBJECT_ID, caseIds: [], before: null },
        after: { ...input, fileName, entries, bytes, sha256 },
      },
    };
  },
});
