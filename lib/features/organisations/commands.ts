import { conflictWith } from "@/lib/commands/edit-conflict";
import { defineCommand } from "@/lib/commands/define-command";
import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { toOrganisationForm } from "@/lib/features/organisations/form-values";
import { ORGANISATION_FIELD_LABELS } from "@/lib/features/organisations/labels";
import { addOrganisationSchema, editOrganisationSchema } from "@/lib/features/organisations/schema";
import { requireOrganisation } from "@/lib/features/organisations/scope";

const auditOf = (subjectId: string) => ({ subjectType: "organisation", subjectId, caseIds: [] });

/** Adds an organisation. */
export const addOrganisation = defineCommand({
  name: "organisation.added",
  permission: "organisation:add",
  input: addOrganisationSchema,
  async run({ tx, actor, input, submissionId }) {
    const { id } = await tx.organisation.create({
      data: { ...input, submissionId, createdById: actor.id },
    });
    const after = await requireOrganisation(tx, id);
    return { result: { id }, audit: { ...auditOf(id), before: null, after } };
  },
});

/** Changes an organisation. @throws ConflictError when somebody else changed it first */
export const editOrganisation = defineCommand({
  name: "organisation.edited",
  permission: "organisation:edit",
  input: editOrganisationSchema,
  owner: async (tx, _actor, { id }) => (await requireOrganisation(tx, id)).createdById,
  async run({ tx, input: { id, version, ...data } }) {
    const before = await requireOrganisation(tx, id);
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    });
    const after = await requireOrganisation(tx, id);
    if (count === 0)
      throw await conflictWith(tx, after, toOrganisationForm(after), ORGANISATION_FIELD_LABELS);
    return { result: { id }, audit: { ...auditOf(id), before, after } };
  },
});

/** Moves an organisation to the trash, and back. */
export const { trash: trashOrganisation, restore: restoreOrganisation } = defineTrashCommands({
  noun: "organisation",
  permission: "organisation:trash",
  find: async (tx, _actor, id) => ({ ...(await requireOrganisation(tx, id)), caseIds: [] }),
  mark: (tx, id, deletedAt) =>
    tx.organisation.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
