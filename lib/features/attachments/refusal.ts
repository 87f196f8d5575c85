import { InvalidInputError } from "@/lib/errors";
import { UPLOAD_PROBLEMS, type UploadProblem } from "@/lib/features/attachments/labels";

/** A file that cannot be accepted, as a problem that the address of a page can carry. */
export class UploadRefusedError extends InvalidInputError {
  constructor(readonly problem: UploadProblem) {
    const { field, words } = UPLOAD_PROBLEMS[problem];
    super({ [field ?? "form"]: [words] });
  }
}
