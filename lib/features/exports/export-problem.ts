import { ZodError } from "zod";

import { ForbiddenError, NotFoundError } from "@/lib/errors";
import type { ExportProblem } from "@/lib/features/exports/labels";
import { DocumentTooLargeError } from "@/lib/features/exports/render/document/document-size";
import { TypesettingError } from "@/lib/features/exports/render/pdf/typesetter-thread";

/** Which problem an export's refusal is; anything unexpected is thrown on. */
export function exportProblem(error: unknown): ExportProblem {
  if (error instanceof ZodError) {
    return error.issues.some(({ path }) => path[0] === "from" || path[0] === "to")
      ? "range"
      : "choice";
  }
  if (error instanceof ForbiddenError) return "forbidden";
  if (error instanceof NotFoundError) return "missing";
  if (error instanceof DocumentTooLargeError) return "size";
  if (error instanceof TypesettingError) return "rendering";
  throw error;
}
