import { defineCommand } from "@/lib/commands/define-command";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { CITING } from "@/lib/features/sources/commands/cite-records";
import { citedRecord } from "@/lib/features/sources/queries/cited-record";
import { searchCitable } from "@/lib/features/sources/queries/search-citable";
import {
  addCitationSchema,
  moveCitationSchema,
  removeCitationSchema,
  type CitableRef,
} from "@/lib/features/sources/schema/citing";
import { visibleSources } from "@/lib/features/sources/scope";

const ABSENT = "This captured text does not exist, or is not visible to you.";

/** The source of a captured text that the actor may see, and that is not in the trash. */
async function sourceOfCapture(tx: Db, actor: Actor, captureId: string): Promise<string> {
  const capture = await tx.capture.findFirst({
    where: { id: captureId, source: visibleSources(actor) },
    select: { source: { select: { id: true, deletedAt: true } } },
  });
  if (!capture) throw new NotFoundError(ABSENT);
  const { source } = capture;
  if (source.deletedAt) throw new ConflictError("Restore this source from the trash first.");
  return source.id;
}

const NONE_CHOSEN = "Choose the record that these words are to be cited for";

/** The record picked, or the only one that fits what was typed. */
async function pickedRecord(
  tx: Db,
  actor: Actor,
  { ref, label }: { ref: CitableRef | null; label: string | null },
): Promise<CitableRef> {
  if (ref) return ref;
  if (!label) throw new InvalidInputError({ record: [NONE_CHOSEN] });
  const found = await searchCitable.within(tx, actor, { q: label });
  if (found.length === 1 && found[0]) return found[0].ref;
  const choices = found.map(({ id, label: name, description }) => ({
    ...{ id, label: name, description },
  }));
  const words =
    found.length === 0
      ? `Nothing on file matches “${label}”. Try fewer words, or a name.`
      : "Several records match. Choose one of them.";
  throw new InvalidInputError({ record: [words] }, choices.length > 0 ? { record: choices } : {});
}

/** Cites a passage of a captured text for a record on file. */
export const addCitation = defineCommand({
  name: "citation.added",
  permission: "source:cite",
  input: addCitationSchema,
  async run({ tx, actor, input: { record, ...passage } }) {
    const sourceId = await sourceOfCapture(tx, actor, passage.captureId);
    const { noun, id } = await pickedRecord(tx, actor, record);
    const { citationId } = await CITING[noun].add.within(tx, actor, { ...passage, id, sourceId });
    const { captureId } = passage;
    // The record's own command keeps the entry in its history.
    return { result: { id: citationId, sourceId, captureId }, audit: [] };
  },
});

/** Ties a citation to a place chosen by a person: of the words it quotes, or of those of a newer version. */
export const moveCitation = defineCommand({
  name: "citation.moved",
  permission: "source:cite",
  input: moveCitationSchema,
  async run({ tx, actor, input: { citationId, captureId, ...place } }) {
    const { noun, id, citation } = await citedRecord(tx, actor, citationId);
    const sourceId = await sourceOfCapture(tx, actor, captureId);
    if (sourceId !== citation.sourceId) throw new NotFoundError(ABSENT);
    const passage = { ...place, id, sourceId, captureId, citationId };
    await CITING[noun].move.within(tx, actor, passage);
    return { result: { id: citationId, sourceId, captureId }, audit: [] };
  },
});

/** Takes a citation off the record it stands at. */
export const removeCitation = defineCommand({
  name: "citation.removed",
  permission: "source:cite",
  input: removeCitationSchema,
  async run({ tx, actor, input: { citationId } }) {
    const { noun, id, citation } = await citedRecord(tx, actor, citationId);
    await CITING[noun].remove.within(tx, actor, { id, citationId });
    return { result: { sourceId: citation.sourceId, captureId: citation.captureId }, audit: [] };
  },
});
