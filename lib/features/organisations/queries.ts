import { defineQuery } from "@/lib/commands/define-query";
import { searchOrganisationsSchema } from "@/lib/features/organisations/schema";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import { countryName } from "@/lib/places/countries";

/** The first ten organisations whose names contain the words; for pickers. */
export const searchOrganisations = defineQuery({
  name: "organisation.search",
  permission: "organisation:read",
  input: searchOrganisationsSchema,
  async run({ db, input }) {
    const rows = await db.organisation.findMany({
      where: { deletedAt: null, ...(input.q ? { foldedNames: { contains: input.q.toLowerCase() } } : {}) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 10,
      select: { id: true, name: true, kind: true, country: true },
    });
    return rows.map(({ id, name, kind, country }) => ({
      id,
      label: name,
      description: [ORGANISATION_KIND_LABELS[kind], country && countryName(country)].filter(Boolean).join(" · "),
    }));
  },
});
