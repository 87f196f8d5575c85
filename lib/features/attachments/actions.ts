"use server";

import {
  editCasePhotograph,
  editPersonPhotograph,
  editSourceFile,
} from "@/lib/features/attachments/commands/edit-attachment";
import {
  restoreCasePhotograph,
  restorePersonPhotograph,
  restoreSourceFile,
  trashCasePhotograph,
  trashPersonPhotograph,
  trashSourceFile,
} from "@/lib/features/attachments/commands/trash-attachment";
import { formAction } from "@/lib/forms/form-action";

const pageOf = ({ id }: { id: string }) => `/attachments/${id}`;

const EDITED = { message: "What is said of the file was saved.", next: pageOf };
const TRASHED = {
  message: "Moved to the trash. It can be restored from its page.",
  next: pageOf,
};
const RESTORED = { message: "Restored.", next: pageOf };

export const editSourceFileAction = formAction(editSourceFile, EDITED);
export const editCasePhotographAction = formAction(editCasePhotograph, EDITED);
export const editPersonPhotographAction = formAction(editPersonPhotograph, EDITED);

export const trashSourceFileAction = formAction(trashSourceFile, TRASHED);
export const trashCasePhotographAction = formAction(trashCasePhotograph, TRASHED);
export const trashPersonPhotographAction = formAction(trashPersonPhotograph, TRASHED);

export const restoreSourceFileAction = formAction(restoreSourceFile, RESTORED);
export const restoreCasePhotographAction = formAction(restoreCasePhotograph, RESTORED);
export const restorePersonPhotographAction = formAction(restorePersonPhotograph, RESTORED);
