"use server";

import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import {
  restoreStatement,
  trashStatement,
} from "@/lib/features/statements/commands/trash-statement";
import { formAction } from "@/lib/forms/form-action";
import { caseOfForm } from "@/lib/forms/form-path";

const pageOf = ({ id }: { id: string }) => `/statements/${id}`;

export const addStatementAction = formAction(addStatement, {
  message: "Statement added.",
  next: (result, form) => caseOfForm(form) ?? pageOf(result),
});

export const editStatementAction = formAction(editStatement, {
  message: "Statement saved.",
  next: pageOf,
});

export const trashStatementAction = formAction(trashStatement, {
  message: "Statement moved to the trash. It can be restored from its page.",
  next: pageOf,
});

export const restoreStatementAction = formAction(restoreStatement, {
  message: "Statement restored.",
  next: pageOf,
});
