import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import { visibleSources } from "@/lib/features/sources/scope";
import { optionalLine } from "@/lib/validation/text";

/** The first ten sources whose titles contain the words, newest first; for pickers. */
export const searchSources = defineQuery({
  name: "source.search",
  permission: "source:read",
  input: z.object({ q: optionalLine() }),
  async run({ db, actor, input }) {
    const rows = await db.source.findMany({
      where: {
        AND: [
          visibleSources(actor),
          { deletedAt: null },
          input.q ? { title: { contains: input.q, mode: "insensitive" } } : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 10,
    });
    return rows.map((row) => ({
      id: row.id,
      label: row.title,
      description: [row.publisher, formatPartialDate(readDate("publishedOn", row))].filter(Boolean).join(" · "),
    }));
  },
});
