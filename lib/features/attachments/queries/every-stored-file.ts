import { database } from "@/lib/db/client";

/** Stored bytes as they are known, and the attachments that show them. */
export type StoredBytes = { sha256: string; byteSize: number; attachmentIds: string[] };

const AT_ONCE = 500;
const idOnly = { select: { id: true }, orderBy: { id: "asc" } } as const;

function blobsAfter(sha256: string) {
  return database().blob.findMany({
    where: { sha256: { gt: sha256 } },
    orderBy: { sha256: "asc" },
    take: AT_ONCE,
    select: { sha256: true, byteSize: true, originalOf: idOnly, displayOf: idOnly },
  });
}

/** Every stored file, of hidden and trashed records too; for the command line. */
export async function* everyStoredFile(): AsyncGenerator<StoredBytes> {
  let page = await blobsAfter("");
  for (let last = page.at(-1); last; last = page.at(-1)) {
    for (const { originalOf, displayOf, ...blob } of page) {
      yield { ...blob, attachmentIds: [...originalOf, ...displayOf].map(({ id }) => id) };
    }
    page = await blobsAfter(last.sha256);
  }
}
