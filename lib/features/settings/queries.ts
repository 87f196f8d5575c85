import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import type { Settings } from "@/lib/features/settings/types";

/** The migration puts the row there, and the application's role may not take it away. */
const ROW = { id: 1 } as const;

/** What holds for the whole workspace, and the version an edit begins with. One query. */
export async function readSettings(db: Db): Promise<Settings & { version: number }> {
  const row = await db.workspaceSettings.findUniqueOrThrow({ where: ROW });
  const { organisationName, letterhead, version, secondStepRoles } = row;
  const { silenceThresholdDays, consularIntervalDays } = row;
  return {
    ...{ organisationName, letterhead, version, secondStepRoles },
    ...{ silenceThresholdDays, consularIntervalDays },
  };
}

/** The same for whoever is signed in. */
export const getSettings = defineQuery({
  name: "settings.get",
  permission: "settings:read",
  input: z.object({}),
  run: ({ db }) => readSettings(db),
});
