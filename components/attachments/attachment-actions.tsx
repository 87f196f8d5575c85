import { RecordActions } from "@/components/layout/record-actions";
import {
  restoreCasePhotographAction,
  restorePersonPhotographAction,
  restoreSourceFileAction,
  trashCasePhotographAction,
  trashPersonPhotographAction,
  trashSourceFileAction,
} from "@/lib/features/attachments/actions";
import type { AttachmentView } from "@/lib/features/attachments/types";

const TRASH = {
  source: trashSourceFileAction,
  case: trashCasePhotographAction,
  person: trashPersonPhotographAction,
};
const RESTORE = {
  source: restoreSourceFileAction,
  case: restoreCasePhotographAction,
  person: restorePersonPhotographAction,
};

/** What can be done with a file by whoever may change its record. */
export function AttachmentActions({ file, mayEdit }: { file: AttachmentView; mayEdit: boolean }) {
  const { id, record, deletedAt } = file;
  return (
    <RecordActions
      id={id}
      path={`/attachments/${id}`}
      inTrash={deletedAt !== null}
      mayEdit={mayEdit}
      mayTrash={mayEdit}
      trash={TRASH[record.kind]}
      restore={RESTORE[record.kind]}
    />
  );
}
