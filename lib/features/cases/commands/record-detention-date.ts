import { dateColumns } from "@/lib/dates/columns";
import { InvalidInputError } from "@/lib/errors";
import {
  adoptDate,
  claimOfDate,
  keepStandingDate,
} from "@/lib/features/cases/commands/detention-dates";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { readDetentionDate } from "@/lib/features/cases/queries/fact-readers";
import { detentionDateSchema, type DetentionDateFields } from "@/lib/features/cases/schema/facts";
import { lockVisibleCase } from "@/lib/features/cases/scope";

/**
 * One of several dates that sources give for the beginning of a detention. With the first rival the
 * date that the case uses is written down beside it, as the chosen one; when the chosen one is
 * corrected, the case follows.
 */
export const { record: recordDetentionDate, correct: correctDetentionDate } = defineFactCommands({
  kind: "detention_date",
  noun: "detention-date",
  fields: detentionDateSchema,
  reader: readDetentionDate,
  labels: FACT_FIELD_LABELS,
  async before(tx, actor, { id, caseId }, { claim }) {
    await lockVisibleCase(tx, actor, caseId);
    const standing = id ? [] : await keepStandingDate(tx, actor, caseId);
    if (await claimOfDate(tx, caseId, claim, id)) {
      throw new InvalidInputError({
        "claim.year": [
          "This date is on file for the case already. To add a source to it, correct that entry.",
        ],
      });
    }
    return standing;
  },
  columns: (_tx, _actor, { claim, note }: DetentionDateFields) => ({
    note,
    ...dateColumns("claim", claim),
  }),
  store: (tx, key, columns) =>
    tx.detentionDateClaim.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
  async afterCorrection(tx, actor, key, citedBefore) {
    const { chosen } = await tx.detentionDateClaim.findUniqueOrThrow({ where: { id: key.id } });
    return chosen ? adoptDate(tx, actor, key, { citedBefore }) : [];
  },
});
