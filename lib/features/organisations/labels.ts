import type { OrganisationKind } from "@/lib/db/generated/enums";

export const ORGANISATION_KIND_LABELS: Record<OrganisationKind, string> = {
  ministry: "Ministry or government office",
  embassy: "Embassy or consulate",
  court: "Court",
  detention_facility: "Place of detention",
  media_outlet: "Media outlet",
  ngo: "Non-governmental organisation",
  armed_group: "Armed group",
  other: "Other",
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const ORGANISATION_FIELD_LABELS: Record<string, string> = {
  name: "Name",
  aliases: "Other names",
  kind: "Kind",
  country: "Country",
  notes: "Notes",
};
