import { ZodError } from "zod";

import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { UPLOAD_PROBLEMS, type UploadProblem } from "@/lib/features/attachments/labels";
import { UploadRefusedError } from "@/lib/features/attachments/refusal";
import { NO_DESCRIPTION } from "@/lib/features/attachments/schema";

/** As the fields stand in the form. */
const ORDER = Object.keys(UPLOAD_PROBLEMS) as UploadProblem[];

function problemOfIssue({ path, message }: ZodError["issues"][number]): UploadProblem {
  const [field] = path;
  if (field === "file") return "no-file";
  if (field === "credit") return "long-credit";
  if (field !== "description") return "missing";
  return message === NO_DESCRIPTION ? "no-description" : "long-description";
}

/** Which problems the refusal of an upload names; anything unexpected is thrown on. */
export function uploadProblems(error: unknown): UploadProblem[] {
  if (error instanceof UploadRefusedError) return [error.problem];
  if (error instanceof ZodError) {
    const found = error.issues.map(problemOfIssue);
    return ORDER.filter((problem) => found.includes(problem));
  }
  if (error instanceof ForbiddenError) return ["forbidden"];
  if (error instanceof NotFoundError) return ["missing"];
  if (error instanceof ConflictError) return ["sent"];
  throw error;
}
