import type { CaseVisibility } from "@/lib/db/generated/enums";
import type { CaseHead } from "@/lib/features/cases/types";

export type TeamMember = { id: string; name: string; isLead: boolean; canSignIn: boolean };

/** Who works on a case, and who may see it. */
export type Team = {
  caseRecord: CaseHead;
  version: number;
  visibility: CaseVisibility;
  members: TeamMember[];
};

/** A record that others go on seeing while the case is restricted. */
export type SharedRecord = { id: string; path: string; label: string };

/** What stays in sight of all staff, of each kind: the first of them, and how many there are. */
export type SharedRecords = {
  people: { rows: SharedRecord[]; total: number };
  statements: { rows: SharedRecord[]; total: number };
  contacts: { rows: SharedRecord[]; total: number };
};
