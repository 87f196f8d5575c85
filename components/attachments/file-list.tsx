import { AttachmentTable } from "@/components/attachments/attachment-table";
import { PhotographGrid } from "@/components/attachments/photograph-grid";
import { FILE_WORDS } from "@/lib/features/attachments/labels";
import { isPhotographOf } from "@/lib/features/attachments/rules";
import type { RecordKind } from "@/lib/features/attachments/schema";
import type { AttachmentView } from "@/lib/features/attachments/types";

/** The files of a record in the form that suits them: photographs to look at, others to read about. */
export function FileList({ kind, files }: { kind: RecordKind; files: AttachmentView[] }) {
  return isPhotographOf(kind) ? (
    <PhotographGrid files={files} />
  ) : (
    <AttachmentTable rows={files} caption={FILE_WORDS[kind].heading} />
  );
}
