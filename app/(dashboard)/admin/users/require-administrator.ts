import { notFound } from "next/navigation";

import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";

/** Whoever is signed in, if they manage accounts; for anyone else there is no such page. */
export async function requireAdministrator(): Promise<Actor> {
  const actor = await requireActor();
  return can(actor, "user:manage") ? actor : notFound();
}
