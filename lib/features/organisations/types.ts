import type { OrganisationKind } from "@/lib/db/generated/enums";
import type { PersonName, PositionView } from "@/lib/features/people/types";

/** A line of the list of organisations. */
export type OrganisationRow = {
  id: string;
  name: string;
  aliases: string[];
  kind: OrganisationKind;
  country: string | null;
};

/** What an organisation's page shows. */
export type OrganisationView = OrganisationRow & {
  version: number;
  createdById: string;
  deletedAt: Date | null;
  notes: string | null;
  /** Offices there, with who has held them, of those people the actor may see. */
  offices: { person: PersonName; position: PositionView }[];
  officeCount: number;
  /** Cases of people it holds, of those the actor may see. */
  heldCases: { id: string; reference: string; personName: string }[];
};
