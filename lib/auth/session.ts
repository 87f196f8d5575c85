import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";

import type { Actor } from "@/lib/auth/actor";
import { auth } from "@/lib/auth/next-auth";
import { type Person, personOfSession } from "@/lib/auth/sessions";
import { PATH_HEADER } from "@/lib/http/request-path";

/** Id of the session behind this request, as the cookie says; null when it says none. */
export const currentSessionId = cache(
  async (): Promise<string | null> => (await auth())?.sessionId || null,
);

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
  const person = await currentPerson();
  if (!person || person.mustSetUp) return null;
  return { id: person.id, name: person.name, role: person.role };
}

/** Whoever is signed in, able to act or not; anyone else goes to the sign-in page. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (person) return person;
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(path)}`);
}

/** The signed-in person; anyone else goes to sign in or to set up a second step, and comes back here. */
export async function requireActor(): Promise<Actor> {
  const { id, name, role, mustSetUp } = await requirePerson();
  if (mustSetUp) redirect("/second-step");
  return { id, name, role };
}
