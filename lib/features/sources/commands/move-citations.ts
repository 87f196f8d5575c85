import { defineCommand } from "@/lib/commands/define-command";
import { ConflictError } from "@/lib/errors";
import { CITING } from "@/lib/features/sources/commands/cite-records";
import { listPlaceable } from "@/lib/features/sources/queries/list-placeable";
import { moveCitationsSchema } from "@/lib/features/sources/schema/citing";

/**
 * Ties every citation of a source that has no place yet, and whose words stand in one place only of
 * the newest captured text, to that place: all of those the actor may change, or none.
 * @throws ConflictError when another text was captured since, so that the places seen are not these
 */
export const moveCitations = defineCommand({
  name: "citation.moved-all",
  permission: "source:cite",
  input: moveCitationsSchema,
  async run({ tx, actor, input: { sourceId, captureId } }) {
    let count = 0;
    for (const { id: citationId, record, words, version, places } of await listPlaceable.within(
      tx,
      actor,
      { sourceId },
    )) {
      const [place] = places;
      if (version !== null || places.length !== 1 || !place) continue;
      if (place.captureId !== captureId) {
        throw new ConflictError(
          "Another text of this source was captured meanwhile. Reload the page and look at the places again.",
        );
      }
      const { start, end } = place;
      const passage = { captureId, start, end, exactWords: words };
      await CITING[record.noun].move.within(tx, actor, {
        ...passage,
        ...{ id: record.id, sourceId, citationId },
      });
      count += 1;
    }
    return { result: { sourceId, captureId, count }, audit: [] };
  },
});
