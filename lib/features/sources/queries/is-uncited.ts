import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { visibleSources } from "@/lib/features/sources/scope";

/** Whether nothing cites a source yet, so that all staff may read it; false when it is absent. */
export const isUncited = defineQuery({
  name: "source.is-uncited",
  permission: "source:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }): Promise<boolean> {
    const where = { AND: [{ id, citations: { none: {} } }, visibleSources(actor)] };
    return (await db.source.count({ where })) > 0;
  },
});
