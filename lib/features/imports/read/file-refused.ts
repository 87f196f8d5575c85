import { InvalidInputError } from "@/lib/errors";
import { FILE_PROBLEMS, type FileProblem } from "@/lib/features/imports/labels";

/** A file of rows that cannot be taken, by the name of its problem and the row it is in. */
export class FileRefusedError extends InvalidInputError {
  constructor(
    readonly problem: FileProblem,
    readonly row = 0,
  ) {
    super({ file: [FILE_PROBLEMS[problem](row)] });
  }
}
