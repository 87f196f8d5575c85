import * as z from "zod";

import { defineCommand, type Command } from "@/lib/commands/define-command";
import type { Actor } from "@/lib/auth/actor";
import type { OwnablePermission } from "@/lib/auth/permissions";
import type { Db } from "@/lib/db/client";
import { CitationAbout } from "@/lib/db/generated/enums";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { citedPlace } from "@/lib/features/sources/cited-place";
import {
  CITABLE_RECORDS,
  type CitableRecord,
} from "@/lib/features/sources/commands/citable-records";
import { citationOrder } from "@/lib/features/sources/mappers";
import { CITABLE_NOUNS, type CitableNoun } from "@/lib/features/sources/schema/citing";
import { lockSources, whyKeepCited } from "@/lib/features/sources/keep-cited";
import { passageSchema } from "@/lib/features/sources/schema/captures";
import type { Claim } from "@/lib/features/sources/write-citations";

const placed = passageSchema.extend({ id: z.uuid(), sourceId: z.uuid(), exactWords: z.string() });
const addSchema = placed.extend({
  about: z.enum(CitationAbout),
  note: z.string().nullable(),
});
const moveSchema = placed.extend({ citationId: z.uuid() });
const removeSchema = z.object({ id: z.uuid(), citationId: z.uuid() });

type Done = { citationId: string };
type RecordCommands = Record<"add" | "move" | "remove", Command<Done>>;

const placeWords = ({ start, end }: { start: number; end: number }, version: number) =>
  `characters ${(start + 1).toLocaleString("en-GB")}–${end.toLocaleString("en-GB")} of the captured text, version ${version}`;

/** The sources of a record as its history keeps them: with their places, in words. */
async function snapshot(tx: Db, claim: Claim) {
  const rows = await tx.citation.findMany({
    where: claim,
    orderBy: citationOrder,
    include: { capture: { select: { version: true } } },
  });
  const citations = rows.map(({ sourceId, about, exactWords, note, start, end, capture }) => ({
    ...{ sourceId, about, exactWords, note },
    ...(start !== null && end !== null && capture
      ? { place: placeWords({ start, end }, capture.version) }
      : {}),
  }));
  return { citations };
}

type Place = { captureId: string; start: number; end: number };

/** @throws ConflictError when the record cites these very words already, in another citation */
async function requireNoTwin(
  tx: Db,
  claim: Claim,
  about: CitationAbout,
  { captureId, start, end }: Place,
  exceptId?: string,
): Promise<void> {
  const others = exceptId ? { id: { not: exceptId } } : {};
  const twin = await tx.citation.findFirst({
    where: { AND: [claim, others, { about, captureId, start, end }] },
  });
  if (twin) throw new ConflictError("This record already cites these words.");
}

async function requireCitation(tx: Db, claim: Claim, id: string) {
  const citation = await tx.citation.findFirst({ where: { AND: [{ id }, claim] } });
  if (!citation) throw new NotFoundError("This citation does not exist, or is not visible to you.");
  return citation;
}

/** The three commands on the citations of one kind of record, under its own right to be edited. */
function defineRecordCommands(noun: CitableNoun, record: CitableRecord): RecordCommands {
  const define = <I extends { id: string }>(
    verb: string,
    input: z.ZodType<I>,
    write: (tx: Db, claim: Claim, input: I, actor: Actor) => Promise<Done>,
  ) =>
    defineCommand<OwnablePermission, z.ZodType<I>, Done>({
      name: `${noun.replace("_", "-")}.${verb}-citation`,
      permission: record.permission,
      input,
      owner: async (tx, actor, { id }) => (await record.find(tx, actor, id)).createdById,
      async run({ tx, actor, input: given }) {
        const { subject } = await record.find(tx, actor, given.id);
        const claim = record.claim(given.id);
        // Locks the record, so that of two requests at once the second sees what the first did.
        await record.raise(tx, given.id);
        const before = await snapshot(tx, claim);
        const result = await write(tx, claim, given, actor);
        return { result, audit: { ...subject, before, after: await snapshot(tx, claim) } };
      },
    });

  return {
    add: define("added", addSchema, async (tx, claim, { about, note, sourceId, ...passage }) => {
      const place = await citedPlace(tx, { ...passage, sourceId }, "exactWords");
      await requireNoTwin(tx, claim, about, place);
      const { id } = await tx.citation.create({
        data: { ...place, ...claim, about, note, sourceId },
      });
      return { citationId: id };
    }),
    move: define("moved", moveSchema, async (tx, claim, { citationId, ...passage }) => {
      const { sourceId, about } = await requireCitation(tx, claim, citationId);
      const place = await citedPlace(tx, { ...passage, sourceId }, "exactWords");
      await requireNoTwin(tx, claim, about, place, citationId);
      await tx.citation.update({ where: { id: citationId }, data: place });
      return { citationId };
    }),
    remove: define("removed", removeSchema, async (tx, claim, { citationId }, actor) => {
      const { sourceId } = await requireCitation(tx, claim, citationId);
      await lockSources(tx, [sourceId]);
      await tx.citation.delete({ where: { id: citationId } });
      const why = await whyKeepCited(tx, actor, [sourceId]);
      if (why) throw new ConflictError(why);
      return { citationId };
    }),
  };
}

/** The commands on citations, by the kind of record cited for. */
export const CITING = Object.fromEntries(
  Object.values(CITABLE_NOUNS).map((noun) => [
    noun,
    defineRecordCommands(noun, CITABLE_RECORDS[noun]),
  ]),
) as Record<CitableNoun, RecordCommands>;
