"use server";

import { editSettings } from "@/lib/features/settings/commands/edit-settings";
import { formAction } from "@/lib/forms/form-action";

export const editSettingsAction = formAction(editSettings, {
  message: "Settings saved.",
  next: () => "/settings",
});
