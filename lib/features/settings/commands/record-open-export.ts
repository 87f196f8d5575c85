import * as z from "zod";

import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { defineCommand } from "@/lib/commands/define-command";
import { ForbiddenError } from "@/lib/errors";

/** The workspace has no id of its own; the audit trail knows it by this one. */
const SUBJECT = {
  subjectType: "workspace",
  subjectId: "00000000-0000-4000-8000-000000000004",
  caseIds: [],
};

const writtenSchema = z.object({
  files: z.number().int().min(0),
  records: z.number().int().min(0),
  bytes: z.number().int().min(0),
  /** The last entry of the audit trail that the export holds. */
  lastEntry: z.string().regex(/^\d+$/),
  /** Of the list of its files, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Notes that everything was exported, restricted cases too. Whoever runs the command line reads the
 * database anyway; nobody signed in may do it. @throws ForbiddenError to anybody else
 */
export const recordOpenExport = defineCommand({
  name: "workspace.exported",
  permission: "workspace:export",
  input: writtenSchema,
  async run({ actor, input }) {
    if (actor.id !== SYSTEM_ACTOR.id)
      throw new ForbiddenError("Only the command line exports everything.");
    return { result: null, audit: { ...SUBJECT, before: null, after: input } };
  },
});
