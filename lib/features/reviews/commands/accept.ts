import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { addContact } from "@/lib/features/contacts/commands/add-contact";
import { caseIdsOf, requireOpen, writeDecision } from "@/lib/features/reviews/commands/decide";
import {
  readItem,
  toNewContact,
  toNewStatement,
  type MeantBy,
} from "@/lib/features/reviews/form-values";
import { citationRows } from "@/lib/features/reviews/queries/citation-rows";
import { acceptEditedSchema, acceptSchema } from "@/lib/features/reviews/schema";
import { lockItem, type LockedItem } from "@/lib/features/reviews/scope";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { InvalidInputError } from "@/lib/errors";

/** Makes a record of an entry by the command of its kind, and closes the entry. */
async function makeRecord(tx: Db, actor: Actor, item: LockedItem, values: unknown) {
  const made =
    item.kind === "statement"
      ? { statementId: (await addStatement.within(tx, actor, values)).id }
      : { contactId: (await addContact.within(tx, actor, values)).id };
  return writeDecision(tx, actor, item, { state: "added", ...made }, await caseIdsOf(tx, made));
}

/** Those whom a page named, each known for a person or an organisation. */
async function meantBy(tx: Db, ids: readonly string[]) {
  const found = await tx.organisation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true },
  });
  const bodies = new Set(found.map(({ id }) => id));
  return ids.map((id) => ({ id, label: "", isBody: bodies.has(id) }));
}

/** Ids of what a page named: people or organisations, cases, those cases that the words name, and whose words are passed on. */
type Meant = {
  people: readonly string[];
  cases: readonly string[];
  named: readonly string[];
  relayed: string | null;
};

/**
 * Accepts an entry as the page shows it: who spoke or took part, and the cases, are those posted.
 * @throws what adding the record throws; then nothing was written
 */
export async function acceptAs(
  tx: Db,
  actor: Actor,
  item: LockedItem,
  { people, cases, named: inWords, relayed }: Meant,
) {
  requireOpen(item);
  const entry = readItem(item);
  const mentionOf = (id: string) => (inWords.includes(id) ? "named" : "alluded_to");
  const by: MeantBy = {
    people: await meantBy(tx, people),
    relayed: relayed ? { id: relayed, label: "", isBody: false } : null,
    cases: cases.map((id) => ({ id, label: "", mention: mentionOf(id) })),
    citations: citationRows(item.capture, item),
    language: item.capture.source.language,
  };
  const named = entry.kind === "contact" ? entry.read.participants.length : 1;
  const passesOn = entry.kind === "statement" && entry.read.relayed !== null;
  const isComplete =
    (people.length === named || (named === 1 && isUnnamed(entry))) &&
    passesOn === (relayed !== null);
  if (!isComplete) {
    throw new InvalidInputError({
      people: ["Say who it was: complete the entry before you accept it"],
    });
  }
  const values =
    entry.kind === "statement" ? toNewStatement(entry.read, by) : toNewContact(entry.read, by);
  return makeRecord(tx, actor, item, values);
}

const isUnnamed = (entry: ReturnType<typeof readItem>) =>
  entry.kind === "statement" && entry.read.speaker.kind === "unnamed";

/** Accepts an entry with the people and cases that the page named beside it. */
export const acceptItem = defineCommand({
  name: "review.accepted-entry",
  permission: "review:work",
  input: acceptSchema,
  async run({ tx, actor, input: { itemId, ...shown } }) {
    return acceptAs(tx, actor, await lockItem(tx, actor, itemId), shown);
  },
});

/** Accepts an entry with what was typed into the form of its record. */
export const acceptEdited = defineCommand({
  name: "review.completed-entry",
  permission: "review:work",
  input: acceptEditedSchema,
  async run({ tx, actor, input: { itemId, ...values } }) {
    const item = await lockItem(tx, actor, itemId);
    requireOpen(item);
    return makeRecord(tx, actor, item, values);
  },
});
