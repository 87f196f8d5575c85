import type { StoredBytes } from "@/lib/features/attachments/queries/every-stored-file";
import { note } from "@/scripts/terminal/steps";
import type { Check } from "@/scripts/verify/check";

/** Bytes that belong to no attachment are named by their digest. */
function named({ attachmentIds, sha256 }: StoredBytes): string {
  const owners = attachmentIds.length > 0 ? `attachment ${attachmentIds.join(", ")}` : sha256;
  return `File of ${owners}`;
}

export const verifyStoredFiles: Check = {
  name: "Stored files",
  async run() {
    const { checkBlob } = await import("@/lib/blobs/check-blob");
    const { everyStoredFile } =
      await import("@/lib/features/attachments/queries/every-stored-file");
    let [problems, files] = [0, 0];
    for await (const file of everyStoredFile()) {
      files += 1;
      const problem = await checkBlob(file);
      if (!problem) continue;
      note(`✗ ${named(file)}: ${problem}`);
      problems += 1;
    }
    return {
      problems,
      remark: `${files.toLocaleString("en-GB")} ${files === 1 ? "file" : "files"} read whole`,
    };
  },
};
