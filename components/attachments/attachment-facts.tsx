import { DownloadLink } from "@/components/attachments/attachment-table";
import { DefinitionList } from "@/components/ui/definition-list";
import { LocalTime } from "@/components/ui/local-time";
import { MEDIA_TYPE_LABELS } from "@/lib/features/attachments/labels";
import { sizeWords } from "@/lib/features/attachments/rules";
import type { AttachmentView } from "@/lib/features/attachments/types";

/** Everything on file about a file. */
export function AttachmentFacts({ file }: { file: AttachmentView }) {
  return (
    <DefinitionList
      items={[
        { term: "What it shows", value: file.description && <bdi>{file.description}</bdi> },
        { term: "Credit", value: file.credit && <bdi>{file.credit}</bdi> },
        { term: "File name", value: <bdi>{file.fileName}</bdi> },
        { term: "Kind", value: MEDIA_TYPE_LABELS[file.mediaType] },
        { term: "Size", value: sizeWords(file.byteSize) },
        {
          term: "SHA-256",
          value: <code className="font-mono text-sm break-all">{file.sha256}</code>,
        },
        {
          term: "Added",
          value: (
            <>
              <bdi>{file.addedBy}</bdi>, <LocalTime instant={file.createdAt.toISOString()} />
            </>
          ),
        },
        { term: "Original", value: <DownloadLink file={file} /> },
      ]}
    />
  );
}
