import { type Actor, asTeamMember } from "@/lib/auth/actor";
import { boundsOf } from "@/lib/dates/bounds";
import type { Db } from "@/lib/db/client";
import { findTwins } from "@/lib/features/reviews/queries/find-twins";
import type { NamedEntry } from "@/lib/features/reviews/queries/name-entries";
import type { NamedPerson } from "@/lib/features/reviews/types";

const speakerOf = (speaker: NamedPerson | undefined) => {
  const id = speaker?.clear?.id ?? null;
  return speaker?.clear?.isBody ? { speakerId: null, bodyId: id } : { speakerId: id, bodyId: null };
};

/** For open entries, the records on file that they may repeat, of those that the reader may see to write. */
export function findRepeats(
  db: Db,
  actor: Actor,
  entries: readonly NamedEntry[],
  language: string,
): ReturnType<typeof findTwins> {
  const open = entries.filter(({ item }) => item.state === "open");
  const statements = open.flatMap(({ item, entry, people, cases }) => {
    if (entry.kind !== "statement") return [];
    const said = { id: item.id, text: entry.read.text, language };
    return [{ ...said, ...speakerOf(people[0]), caseId: cases[0]?.id ?? null }];
  });
  const contacts = open.flatMap(({ item, entry, people }) => {
    if (entry.kind !== "contact") return [];
    const known = people.flatMap(({ clear }) => (clear && !clear.isBody ? [clear.id] : []));
    return [{ id: item.id, people: known, when: boundsOf(entry.read.when?.edtf ?? null) }];
  });
  return findTwins(db, asTeamMember(actor), { statements, contacts });
}
