import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { caseIdsOf, requireOpen, writeDecision } from "@/lib/features/reviews/commands/decide";
import { citationRows } from "@/lib/features/reviews/queries/citation-rows";
import { itemSchema, rejectSchema, sameSchema } from "@/lib/features/reviews/schema";
import { lockItem, type LockedItem } from "@/lib/features/reviews/scope";
import { addCitation, removeCitation } from "@/lib/features/sources/commands/cite-passage";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { visibleStatements } from "@/lib/features/statements/scope";

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

/**
 * Says that an entry is a record on file, which then cites the entry’s words.
 * @throws InvalidInputError when a record of another kind was picked
 */
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
    if ((kind === "statement" ? statementId : contactId) === null)
      throw new InvalidInputError({ record: [`Choose a ${kind}: these words were read as one.`] });
    const cited = {
      ...(statementId ? { statementId } : {}),
      ...(contactId ? { contactId } : {}),
    };
    const decision = { state: "same", ...cited, citationId } as const;
    return writeDecision(tx, actor, item, decision, await caseIdsOf(tx, cited));
  },
});

const BUILT_UPON =
  "The record was changed since, or something was added to it. Open it and see; then put it into the trash there if it is to go.";

/** What was tied to a record after an entry was decided. */
const later = ({ decidedAt }: LockedItem) => ({
  where: decidedAt ? { createdAt: { gt: decidedAt } } : {},
  select: { id: true },
  take: 1,
});

/**
 * Puts a record that was made of an entry into the trash, unless it is there.
 * @throws ConflictError when it is no longer as the entry made it; then it is not this decision alone
 */
async function takeBackRecord(tx: Db, actor: Actor, item: LockedItem) {
  const [tied, id] = [later(item), item.statementId ?? item.contactId ?? ""];
  // Held, so that nothing is changed or tied to it between being looked at and being put away.
  if (item.kind === "statement")
    await tx.$queryRaw`SELECT FROM "Statement" WHERE "id" = ${id}::uuid FOR UPDATE`;
  else await tx.$queryRaw`SELECT FROM "Contact" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const made =
    item.kind === "statement"
      ? await tx.statement.findUniqueOrThrow({
          where: { id },
          include: { citations: tied, commitments: tied, tasks: tied },
        })
      : await tx.contact.findUniqueOrThrow({
          where: { id },
          include: { citations: tied, tasks: tied },
        });
  if (made.deletedAt) return;
  const builtUpon = [made.citations, made.tasks, "commitments" in made ? made.commitments : []];
  if (made.version > 1 || builtUpon.flat().length > 0) throw new ConflictError(BUILT_UPON);
  const trash = item.kind === "statement" ? trashStatement : trashContact;
  await trash.within(tx, actor, { id });
}

/**
 * Refuses to undo a decision whose record the actor may not see, in the words of one that was erased.
 * @throws NotFoundError
 */
async function requireRecord(tx: Db, actor: Actor, { statementId, contactId, state }: LockedItem) {
  if (state !== "added" && state !== "same") return;
  const seen = statementId
    ? await tx.statement.count({ where: { AND: [{ id: statementId }, visibleStatements(actor)] } })
    : contactId
      ? await tx.contact.count({ where: { AND: [{ id: contactId }, visibleContacts(actor)] } })
      : 0;
  if (seen === 0)
    throw new NotFoundError(
      "The record of this entry is no longer on file, or not visible to you.",
    );
}

/** Takes off the citation that was added to a record on file, unless it is gone. */
async function takeBackCitation(tx: Db, actor: Actor, { citationId }: LockedItem) {
  const stands = citationId && (await tx.citation.count({ where: { id: citationId } })) > 0;
  if (stands) await removeCitation.within(tx, actor, { citationId });
}

/**
 * Takes the parts of a split entry away.
 * @throws ConflictError when one of them was decided
 */
async function takeBackParts(tx: Db, { id }: LockedItem) {
  const parts = await tx.$queryRaw<{ state: string }[]>`
    SELECT "state"::text FROM "ReviewItem" WHERE "splitFromId" = ${id}::uuid FOR UPDATE`;
  if (parts.some(({ state }) => state !== "open"))
    throw new ConflictError("A part of this entry was decided already. Undo that first.");
  await tx.reviewItem.deleteMany({ where: { splitFromId: id } });
}

/**
 * Undoes a decision: what was added goes to the trash, a citation is taken off again,
 * parts are one entry again.
 * @throws ConflictError when a part was decided, the record was changed or built upon since, or the citation is the last that
 * settles who may read the source; NotFoundError when the record is hidden or erased
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
    await requireRecord(tx, actor, item);
    if (item.state === "added") await takeBackRecord(tx, actor, item);
    if (item.state === "same") await takeBackCitation(tx, actor, item);
    if (item.state === "split") await takeBackParts(tx, item);
    return writeDecision(tx, actor, item, { state: "open" }, caseIds);
  },
});
