import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { caseIdsOf, requireOpen, writeDecision } from "@/lib/features/reviews/commands/decide";
import { citationRows } from "@/lib/features/reviews/queries/citation-rows";
import { itemSchema, rejectSchema, sameSchema } from "@/lib/features/reviews/schema";
import { lockItem, type LockedItem } from "@/lib/features/reviews/scope";
import { addCitation, removeCitation } from "@/lib/features/sources/commands/cite-passage";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";

/** Leaves an entry out: it is not wanted, or it is no statement or contact at all. */
export const rejectItem = defineCommand({
  name: "review.left-out-entry",
  permission: "review:work",
  input: rejectSchema,
  async run({ tx, actor, input: { itemId, as, reason } }) {
    const item = await lockItem(tx, actor, itemId);
    requireOpen(item);
    return writeDecision(tx, actor, item, { state: as, reason });
  },
});

/** Says that an entry is a record on file, which then cites the entry’s words. */
export const sameAsRecord = defineCommand({
  name: "review.found-on-file",
  permission: "review:work",
  input: sameSchema,
  async run({ tx, actor, input: { itemId, recordId, record } }) {
    const item = await lockItem(tx, actor, itemId);
    requireOpen(item);
    const { kind, start, end, capture } = item;
    const [row] = citationRows(capture, item);
    const { id: citationId } = await addCitation.within(tx, actor, {
      ...{ captureId: capture.id, start, end, exactWords: row?.exactWords, about: "record" },
      record: recordId ? { id: `${kind}.${recordId}` } : record,
      note: "",
    });
    const { statementId, contactId } = await tx.citation.findUniqueOrThrow({
      where: { id: citationId },
    });
    const cited = {
      ...(statementId ? { statementId } : {}),
      ...(contactId ? { contactId } : {}),
    };
    const decision = { state: "same", ...cited, citationId } as const;
    return writeDecision(tx, actor, item, decision, await caseIdsOf(tx, cited));
  },
});

/** Puts a record that was made of an entry into the trash, unless it is there or gone. */
async function takeBackRecord(tx: Db, actor: Actor, { statementId, contactId }: LockedItem) {
  const live = { deletedAt: null };
  if (statementId && (await tx.statement.count({ where: { id: statementId, ...live } })) > 0)
    await trashStatement.within(tx, actor, { id: statementId });
  if (contactId && (await tx.contact.count({ where: { id: contactId, ...live } })) > 0)
    await trashContact.within(tx, actor, { id: contactId });
}

/** Takes off the citation that was added to a record on file, unless it is gone. */
async function takeBackCitation(tx: Db, actor: Actor, { citationId }: LockedItem) {
  const stands = citationId && (await tx.citation.count({ where: { id: citationId } })) > 0;
  if (stands) await removeCitation.within(tx, actor, { citationId });
}

/**
 * Undoes a decision: what was added goes to the trash, a citation is taken off again.
 * @throws ConflictError when the citation is the last that settles who may read the source
 */
export const reopenItem = defineCommand({
  name: "review.reopened-entry",
  permission: "review:work",
  input: itemSchema,
  async run({ tx, actor, input: { itemId } }) {
    const item = await lockItem(tx, actor, itemId);
    const caseIds = await caseIdsOf(tx, item);
    if (item.state === "open") {
      return { result: { reviewId: item.reviewId, next: item.id }, audit: [] };
    }
    if (item.state === "added") await takeBackRecord(tx, actor, item);
    if (item.state === "same") await takeBackCitation(tx, actor, item);
    return writeDecision(tx, actor, item, { state: "open" }, caseIds);
  },
});
