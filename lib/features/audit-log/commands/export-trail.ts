import { defineCommand } from "@/lib/commands/define-command";
import { TRAIL_SUBJECT } from "@/lib/features/audit-log/commands/subject";
import { writeTrail } from "@/lib/features/audit-log/commands/write-trail";
import { exportTrailSchema } from "@/lib/features/audit-log/schema";

const ONE_RECORD = "one record";

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
        ...TRAIL_SUBJECT,
        before: null,
        // Every administrator reads this entry: which record was asked for may be a hidden case.
        after: {
          ...input,
          record: input.record ? ONE_RECORD : null,
          fileName,
          entries,
          bytes,
          sha256,
        },
      },
    };
  },
});
