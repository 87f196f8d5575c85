import type { Role } from "@/lib/db/generated/enums";

export type { Role };

/** Who is acting: a signed-in user, or the command line on behalf of one. */
export type Actor = { id: string; name: string; role: Role };
