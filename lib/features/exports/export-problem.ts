import { ZodError } from "zod";

import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import type { ExportProblem } from "@/lib/features/exports/labels";
import { DocumentTooLargeError } from "@/lib/features/exports/render/document/document-size";
import { TypesettingError } from "@/lib/features/exports/render/pdf/typesetter-thread";

const FIELD_PROBLEMS = new Map<PropertyKey, ExportProblem>([
  ["from", "range"],
  ["to", "range"],
  ["includeInternalNotes", "notes"],
  ["recipient", "words"],
  ["ask", "words"],
]);

function problemOfField({ issues }: ZodError): ExportProblem {
  const [first] = issues;
  if (first?.code === "custom" && first.path[0] === "format") return "format";
  return FIELD_PROBLEMS.get(first?.path[0] ?? "") ?? "choice";
}

/** Which problem an export's refusal is; anything unexpected is thrown on. */
export function exportProblem(error: unknown): ExportProblem {
  if (error instanceof ZodError) return problemOfField(error);
  if (error instanceof ForbiddenError) return "forbidden";
  if (error instanceof NotFoundError) return "missing";
  if (error instanceof ConflictError) return "consent";
  if (error instanceof DocumentTooLargeError) return "size";
  if (error instanceof TypesettingError) return "rendering";
  throw error;
}
