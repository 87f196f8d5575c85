import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import type { Settings } from "@/lib/features/settings/types";

/** The migration puts the row there, and the application's role may not take it away. */
const ROW = { id: 1 } as const;

/** What holds for the whole workspace, and the version an edit begins with. One query. */
export async function readSettings(db: Db): Promise<Settings & { version: number }> {
  return db.workspaceSettings.findUniqueOrThrow({
    where: ROW,
    omit: { id: true, updatedAt: true },
  });
}

/** The same for whoever is signed in. */
export const getSettings = defineQuery({
  name: "settings.get",
  permission: "settings:read",
  input: z.object({}),
  run: ({ db }) => readSettings(db),
});
