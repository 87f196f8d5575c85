"use server";

import { mapColumns } from "@/lib/features/imports/commands/map-columns";
import { startImport, stopImport, undoImport } from "@/lib/features/imports/commands/move-on";
import { formAction } from "@/lib/forms/form-action";

const pageOf = ({ id }: { id: string }) => `/imports/rows/${id}`;

export const mapColumnsAction = formAction(mapColumns, {
  message: "Columns saved. The rows are being checked.",
  next: pageOf,
});

export const startImportAction = formAction(startImport, {
  message: "The rows are being brought in.",
  next: pageOf,
});

export const stopImportAction = formAction(stopImport, { message: "Stopped.", next: pageOf });

export const undoImportAction = formAction(undoImport, {
  message: "The import is being undone.",
  next: pageOf,
});
