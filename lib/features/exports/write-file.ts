import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

import { temporaryFolder } from "@/lib/blobs/temporary-folder";
import type { RENDERERS } from "@/lib/features/exports/render/renderers";
import type { CaseSummaryHeader, ExportFormat, RecordStreams } from "@/lib/features/exports/types";

/** A file rendered and waiting to be sent; `discard` removes it. */
export type RenderedFile = {
  path: string;
  fileName: string;
  contentType: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  /** How far a one-page summary was shortened to fit its page. */
  scale: number;
  discard: () => Promise<void>;
};

/**
 * Renders a summary into a temporary file of its own, so that even a case too large for memory can
 * be hashed before anything is sent. The folder is private to this process's user.
 */
export async function writeFile(
  renderer: (typeof RENDERERS)[ExportFormat],
  header: CaseSummaryHeader,
  streams: RecordStreams,
  baseName: string,
): Promise<RenderedFile> {
  const folder = await temporaryFolder("export");
  const discard = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, `export.${renderer.extension}`);
  try {
    const scale = await renderer.render(header, streams, createWriteStream(file, { mode: 0o600 }));
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    const { size } = await stat(file);
    const { contentType, extension } = renderer;
    return {
      path: file,
      fileName: `${baseName}.${extension}`,
      contentType,
      bytes: size,
      sha256: hash.digest("hex"),
      scale,
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
  }
}
