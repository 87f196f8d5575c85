import type { SensitiveKind } from "@/lib/db/generated/enums";

export const SENSITIVE_LABELS: Record<SensitiveKind, string> = {
  next_of_kin: "Next of kin",
  family_contacts: "Family contacts",
  negotiation_notes: "Negotiation notes",
};

/** What belongs there. */
export const SENSITIVE_HINTS: Record<SensitiveKind, string> = {
  next_of_kin: "Who is to be told first, how they are related, and what was agreed with them.",
  family_contacts:
    "Names, telephone numbers and addresses of the family, and when they may be called.",
  negotiation_notes: "Offers, conditions and go-betweens that nobody outside may learn of.",
};

/** What a showing was for, as the audit trail tells. */
export const SHOWN_FOR_LABELS = { reading: "to be read", editing: "to be changed" } as const;
