import type { PartialDate } from "@/lib/dates/partial-date";
import type { ConsentAudience, ConsentCategory } from "@/lib/db/generated/enums";

export type ConsentState = "in_force" | "over" | "withdrawn";

/** Somebody's word that facts of a case may be told. Days are YYYY-MM-DD. */
export type ConsentView = {
  id: string;
  caseId: string;
  givenBy: string;
  onBehalfOf: string | null;
  givenOn: PartialDate;
  categories: ConsentCategory[];
  audiences: ConsentAudience[];
  until: string | null;
  howGiven: string;
  whereKept: string | null;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
  state: ConsentState;
};
