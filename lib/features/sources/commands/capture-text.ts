import { defineCommand } from "@/lib/commands/define-command";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import { captureTextSchema } from "@/lib/features/sources/schema/captures";
import { requireVisibleSource } from "@/lib/features/sources/scope";
import { caseIdsOfSource } from "@/lib/features/sources/source-cases";
import { sha256 } from "@/lib/text/sha256";

/**
 * Keeps the text of a source for good. A corrected text becomes the next version; the earlier ones
 * stay, and so do the citations made on them. The history keeps the hash, not the text.
 * @throws InvalidInputError when it is the newest version's text, character for character
 */
export const captureText = defineCommand({
  name: "source.captured-text",
  permission: "source:edit",
  input: captureTextSchema,
  owner: async (tx, actor, { sourceId }) =>
    (await requireVisibleSource(tx, actor, sourceId)).createdById,
  async run({ tx, actor, input: { sourceId, text, extent, note } }) {
    // Two captures at once get their numbers one after the other.
    await tx.$queryRaw`SELECT FROM "Source" WHERE "id" = ${sourceId}::uuid FOR UPDATE`;
    const source = await requireVisibleSource(tx, actor, sourceId);
    if (source.deletedAt) throw new ConflictError("Restore this source from the trash first.");
    const latest = await tx.capture.findFirst({
      where: { sourceId },
      orderBy: { version: "desc" },
      select: { version: true, sha256: true },
    });
    const hash = sha256(text);
    if (latest?.sha256 === hash) {
      throw new InvalidInputError({
        text: [
          `This is the captured text on file (version ${latest.version}), character for character. There is nothing to keep anew.`,
        ],
      });
    }
    const version = (latest?.version ?? 0) + 1;
    const { id } = await tx.capture.create({
      data: { sourceId, version, extent, text, sha256: hash, note, capturedById: actor.id },
      select: { id: true },
    });
    return {
      result: { id, sourceId, version },
      audit: {
        subjectType: "source",
        subjectId: sourceId,
        caseIds: await caseIdsOfSource(tx, sourceId),
        before: null,
        after: {
          captureId: id,
          captureVersion: version,
          captureExtent: extent,
          captureSha256: hash,
          noteOnCapture: note,
        },
      },
    };
  },
});
