import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";

import type { Actor } from "@/lib/auth/actor";
import { auth } from "@/lib/auth/next-auth";
import { actorOfSession } from "@/lib/auth/sessions";
import { PATH_HEADER } from "@/lib/http/request-path";

/**
 * The signed-in person behind this request, read from the database once a request; null when none.
 * @throws when the database cannot be asked: nobody is told that their session has ended then
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await auth();
  return session?.sessionId ? actorOfSession(session.sessionId) : null;
});

/** The signed-in person; anyone else goes to the sign-in page, and comes back here afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(path)}`);
}
