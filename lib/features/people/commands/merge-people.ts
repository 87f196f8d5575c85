import { defineCommand } from "@/lib/commands/define-command";
import { InvalidInputError } from "@/lib/errors";
import type { MergeRecord } from "@/lib/features/people/commands/merge-record";
import {
  caseIdsOfPeople,
  factColumns,
  factsOf,
  lockPeople,
  personSnapshot,
} from "@/lib/features/people/commands/merge-snapshot";
import { moveAllLinks } from "@/lib/features/people/commands/move-links";
import { removeSharedLinks } from "@/lib/features/people/commands/shared-links";
import { factsOfBoth } from "@/lib/features/people/rules";
import { mergePeopleSchema } from "@/lib/features/people/schema";
import { requireVisiblePerson } from "@/lib/features/people/scope";

function requireLive(person: { fullName: string; deletedAt: Date | null }): void {
  if (!person.deletedAt) return;
  throw new InvalidInputError({
    form: [`${person.fullName} is in the trash. Restore that person first, then merge.`],
  });
}

/**
 * Makes two people who turned out to be one into one: every link, office and name of the merged
 * person goes to the kept one, and what was moved is recorded so that the merge can be undone.
 * Done twice, it changes nothing the second time.
 * @throws NotFoundError when either is absent or hidden; InvalidInputError when one is in the trash
 */
export const mergePeople = defineCommand({
  name: "person.merged",
  permission: "person:merge",
  input: mergePeopleSchema,
  async run({ tx, actor, input: { keptId, mergedId } }) {
    const ids = [keptId, mergedId];
    await lockPeople(tx, ids);
    requireLive(await requireVisiblePerson(tx, actor, keptId));
    if (await tx.person.findFirst({ where: { id: mergedId, mergedIntoId: keptId } })) {
      return { result: { id: keptId }, audit: [] };
    }
    requireLive(await requireVisiblePerson(tx, actor, mergedId));
    const caseIds = await caseIdsOfPeople(tx, ids);
    const before = {
      kept: await personSnapshot(tx, keptId),
      merged: await personSnapshot(tx, mergedId),
    };
    const facts = {
      before: factsOf(before.kept),
      after: factsOfBoth(factsOf(before.kept), factsOf(before.merged)),
    };
    const shared = await removeSharedLinks(tx, mergedId, keptId);
    const moved: MergeRecord = {
      ...shared,
      facts,
      moved: await moveAllLinks(tx, mergedId, keptId),
    };
    const version = { increment: 1 };
    await tx.person.update({
      where: { id: keptId },
      data: { ...factColumns(facts.after), version },
    });
    await tx.person.update({ where: { id: mergedId }, data: { mergedIntoId: keptId, version } });
    await tx.personMerge.create({ data: { keptId, mergedId, moved } });
    const entry = { subjectType: "person", caseIds };
    return {
      result: { id: keptId },
      audit: [
        {
          ...entry,
          subjectId: keptId,
          before: before.kept,
          after: await personSnapshot(tx, keptId),
        },
        {
          ...entry,
          subjectId: mergedId,
          before: before.merged,
          after: await personSnapshot(tx, mergedId),
        },
      ],
    };
  },
});
