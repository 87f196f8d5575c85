import type { FormValues } from "@/lib/forms/form-state";

type StoredOrganisation = {
  id: string;
  version: number;
  name: string;
  aliases: string[];
  kind: string;
  country: string | null;
  notes: string | null;
};

/** A stored organisation as the values of its edit form. */
export function toOrganisationForm(organisation: StoredOrganisation): FormValues {
  return {
    id: organisation.id,
    version: String(organisation.version),
    name: organisation.name,
    aliases: organisation.aliases.join("\n"),
    kind: organisation.kind,
    country: organisation.country ?? "",
    notes: organisation.notes ?? "",
  };
}
