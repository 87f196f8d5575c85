import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";

import type { Actor } from "@/lib/auth/actor";
import { auth } from "@/lib/auth/next-auth";
import { actorOf, closeSession, type Person, personOfSession } from "@/lib/auth/sessions";
import { PATH_HEADER } from "@/lib/http/request-path";
import { logger } from "@/lib/logger";

/** Id of the session behind this request, as the cookie says; null when it says none. */
export const currentSessionId = cache(
  async (): Promise<string | null> => (await auth())?.sessionId || null,
);

/**
 * Ends the session behind this request. Next-auth would forget the cookie even where that failed, and a
 * copy of the cookie would go on working without anybody knowing.
 * @returns false when it could not be ended
 */
export async function endCurrentSession(): Promise<boolean> {
  try {
    const id = await currentSessionId();
    if (id) await closeSession(id);
    return true;
  } catch (error) {
    logger.error({ err: error }, "a session could not be ended");
    return false;
  }
}

/**
 * Who is signed in, also when they must set up a second step before anything else: for the pages on
 * which they do. Read from the database once a request; null when nobody is.
 * @throws when the database cannot be asked: nobody is told that their session has ended then
 */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const sessionId = await currentSessionId();
  return sessionId ? personOfSession(sessionId) : null;
});

/** The signed-in person behind this request, who may act; null when there is none. */
export async function currentActor(): Promise<Actor | null> {
  return actorOf(await currentPerson());
}

/** Goes to a page that leads back here. */
async function goBy(path: "/sign-in" | "/second-step"): Promise<never> {
  const here = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(here === "/" ? path : `${path}?from=${encodeURIComponent(here)}`);
}

/** Whoever is signed in, able to act or not; anyone else goes to the sign-in page. */
export async function requirePerson(): Promise<Person> {
  return (await currentPerson()) ?? goBy("/sign-in");
}

/** The signed-in person; anyone else goes to sign in or to set up a second step, and comes back here. */
export async function requireActor(): Promise<Actor> {
  return actorOf(await requirePerson()) ?? goBy("/second-step");
}
