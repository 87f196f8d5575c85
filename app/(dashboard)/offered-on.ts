import { ownGlass } from "@/app/(dashboard)/own-glass";
import { asTeamMember, type Actor } from "@/lib/auth/actor";
import { NotFoundError } from "@/lib/errors";

/** What stands in a form's place for somebody who sees a record through broken glass alone. */
const TO_BE_READ = {
  title: "This belongs to a restricted case that is open to you to be read.",
  advice: "It cannot be changed from outside the team of the case. Ask its lead.",
};

/** What stands in a form's place: why the role does not allow it, or that the record is open to be read. */
export const refusalOn = <Refusal>(actor: Actor, offered: Actor, refusal: Refusal) =>
  offered === actor ? refusal : TO_BE_READ;

async function finds(read: Promise<unknown>): Promise<boolean> {
  try {
    return (await read) !== null;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

/**
 * As whom a record's own page offers what can be done with it: somebody who would not find the record
 * without the glass they broke is offered what a reader is. `read` asks for the record as whoever it is
 * given. What is done is decided by the commands.
 */
export async function offeredOn(
  actor: Actor,
  read: (reader: Actor) => Promise<unknown>,
): Promise<Actor> {
  if ((await ownGlass()).length === 0) return actor;
  return (await finds(read(asTeamMember(actor)))) ? actor : { ...actor, role: "viewer" };
}
