import { conflictWith } from "@/lib/commands/edit-conflict";
import { defineCommand } from "@/lib/commands/define-command";
import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { dateColumns, dayToColumn } from "@/lib/dates/columns";
import { toSourceForm } from "@/lib/features/sources/form-values";
import { SOURCE_FIELD_LABELS } from "@/lib/features/sources/labels";
import { addSourceSchema, editSourceSchema } from "@/lib/features/sources/schema";
import { requireVisibleSource } from "@/lib/features/sources/scope";
import { caseIdsOfSource } from "@/lib/features/sources/source-cases";

const auditOf = (subjectId: string) => ({ subjectType: "source", subjectId });

type DayFields = { publishedOn: Parameters<typeof dateColumns>[1]; accessedOn: string | null };

function withColumns<T extends DayFields>({ publishedOn, accessedOn, ...rest }: T) {
  return {
    ...rest,
    ...dateColumns("publishedOn", publishedOn),
    accessedOn: accessedOn ? dayToColumn(accessedOn) : null,
  };
}

/** Adds a source. */
export const addSource = defineCommand({
  name: "source.added",
  permission: "source:add",
  input: addSourceSchema,
  async run({ tx, actor, input, submissionId }) {
    const added = await tx.source.create({
      data: { ...withColumns(input), submissionId, createdById: actor.id },
    });
    return {
      result: { id: added.id },
      audit: { ...auditOf(added.id), caseIds: [], before: null, after: added },
    };
  },
});

/** Changes a source. @throws ConflictError when somebody else changed it first */
export const editSource = defineCommand({
  name: "source.edited",
  permission: "source:edit",
  input: editSourceSchema,
  owner: async (tx, actor, { id }) => (await requireVisibleSource(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, ...input } }) {
    const before = await requireVisibleSource(tx, actor, id);
    const { count } = await tx.source.updateMany({
      where: { id, version },
      data: { ...withColumns(input), version: { increment: 1 } },
    });
    const after = await requireVisibleSource(tx, actor, id);
    if (count === 0) throw await conflictWith(tx, after, toSourceForm(after), SOURCE_FIELD_LABELS);
    const caseIds = await caseIdsOfSource(tx, id);
    return { result: { id }, audit: { ...auditOf(id), caseIds, before, after } };
  },
});

/** Moves a source to the trash, and back. What cites it keeps its citation. */
export const { trash: trashSource, restore: restoreSource } = defineTrashCommands({
  noun: "source",
  permission: "source:trash",
  find: async (tx, actor, id) => ({
    ...(await requireVisibleSource(tx, actor, id)),
    caseIds: await caseIdsOfSource(tx, id),
  }),
  mark: (tx, id, deletedAt) =>
    tx.source.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
