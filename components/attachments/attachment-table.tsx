import { Digest } from "@/components/attachments/digest";
import type { Column } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { recordTable } from "@/components/ui/record-table";
import { TextLink } from "@/components/ui/text-link";
import { MEDIA_TYPE_LABELS } from "@/lib/features/attachments/labels";
import { isAudio, sizeWords } from "@/lib/features/attachments/rules";
import type { AttachmentView } from "@/lib/features/attachments/types";

const COLUMNS: Column<AttachmentView>[] = [
  { key: "name", header: "Name", cell: (file) => <NameCell file={file} /> },
  { key: "kind", header: "Kind", cell: ({ mediaType }) => MEDIA_TYPE_LABELS[mediaType] },
  { key: "size", header: "Size", cell: ({ byteSize }) => sizeWords(byteSize), align: "end" },
  { key: "digest", header: "SHA-256", cell: ({ sha256 }) => <Digest sha256={sha256} /> },
  {
    key: "added",
    header: "Added",
    cell: ({ addedBy, createdAt }) => (
      <>
        <bdi>{addedBy}</bdi>, <LocalTime instant={createdAt.toISOString()} />
      </>
    ),
  },
  {
    key: "download",
    header: "Original",
    cell: (file) => (
      <>
        <DownloadLink file={file} />
        {isAudio(file.mediaType) ? <AudioPlayer file={file} /> : null}
      </>
    ),
  },
];

/** The files of a source. */
export const AttachmentTable = recordTable(COLUMNS);

function NameCell({ file }: { file: AttachmentView }) {
  return (
    <>
      <TextLink href={`/attachments/${file.id}`} subtle>
        <bdi>{file.fileName}</bdi>
      </TextLink>
      {file.description ? (
        <span dir="auto" className="block text-sm font-normal text-ink-soft">
          {file.description}
        </span>
      ) : null}
    </>
  );
}

/** Plays a recording; nothing of it is fetched before that is asked for. */
export function AudioPlayer({ file }: { file: AttachmentView }) {
  return (
    <audio
      controls
      preload="none"
      src={`/attachments/${file.id}/file`}
      aria-label={file.description ?? file.fileName}
      data-print="hide"
      className="mt-2 w-60 max-w-full"
    />
  );
}

/** Sends the file as it came. A plain link: the router must not fetch a file as if it were a page. */
export function DownloadLink({ file }: { file: AttachmentView }) {
  return (
    <a
      href={`/attachments/${file.id}/file`}
      download
      className="text-link underline decoration-current/40 underline-offset-3 hover:decoration-current"
    >
      Download<span className="sr-only"> {file.fileName}</span>
    </a>
  );
}
