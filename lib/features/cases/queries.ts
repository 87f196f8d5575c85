import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { visibleCases } from "@/lib/features/cases/scope";
import { countryName } from "@/lib/places/countries";
import { optionalLine } from "@/lib/validation/text";

const pickerSelect = {
  id: true,
  reference: true,
  holderCountry: true,
  person: { select: { fullName: true } },
} as const;

/** The first ten cases whose reference or detained person's name contains the words; for pickers. */
export const searchCases = defineQuery({
  name: "case.search",
  permission: "case:read",
  input: z.object({ q: optionalLine() }),
  async run({ db, actor, input: { q } }) {
    const words = { contains: q ?? "", mode: "insensitive" } as const;
    const rows = await db.case.findMany({
      where: {
        AND: [
          visibleCases(actor),
          { deletedAt: null },
          q ? { OR: [{ reference: words }, { person: { foldedNames: { contains: q.toLowerCase() } } }] } : {},
        ],
      },
      orderBy: [{ person: { fullName: "asc" } }, { id: "asc" }],
      take: 10,
      select: pickerSelect,
    });
    return rows.map((row) => ({
      id: row.id,
      label: `${row.person.fullName} (${row.reference})`,
      description: `Held in ${countryName(row.holderCountry)}`,
    }));
  },
});
