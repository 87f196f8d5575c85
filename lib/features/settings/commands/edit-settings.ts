import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import { toSettingsForm } from "@/lib/features/settings/form-values";
import { SETTINGS_FIELD_LABELS } from "@/lib/features/settings/labels";
import { readSettings } from "@/lib/features/settings/queries";
import { editSettingsSchema } from "@/lib/features/settings/schema";

/** The settings have no id of their own; the audit trail knows them by this one. */
const SUBJECT = {
  subjectType: "settings",
  subjectId: "00000000-0000-4000-8000-000000000002",
  caseIds: [],
};

/** Changes what holds for the whole workspace. @throws ConflictError when somebody else did first */
export const editSettings = defineCommand({
  name: "settings.edited",
  permission: "settings:edit",
  input: editSettingsSchema,
  async run({ tx, input: { version, ...columns } }) {
    const before = await readSettings(tx);
    const { count } = await tx.workspaceSettings.updateMany({
      where: { id: 1, version },
      data: { ...columns, version: { increment: 1 } },
    });
    const after = await readSettings(tx);
    if (count === 0) {
      const stored = { id: SUBJECT.subjectId, version: after.version };
      throw await conflictWith(tx, stored, toSettingsForm(after), SETTINGS_FIELD_LABELS);
    }
    return { result: columns, audit: { ...SUBJECT, before, after } };
  },
});
