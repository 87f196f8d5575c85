import type { Role } from "@/lib/db/generated/enums";
import type { SessionView } from "@/lib/features/users/types";

/** One's own account. */
export type Account = {
  name: string;
  email: string;
  role: Role;
  /** Recovery codes that were not used yet; null without a second step. */
  codesLeft: number | null;
  sessions: SessionView[];
};

/** How far one's second step is set up. */
export type SecondStep =
  | { state: "none" | "active" }
  /** What the QR code says, and the secret for who types it; only until it is confirmed. */
  | { state: "begun"; address: string; secret: string };
