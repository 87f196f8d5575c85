import { Readable } from "node:stream";

import sharp from "sharp";

import { stageFile, type StagedFile } from "@/lib/blobs/staged-file";
import type { Actor } from "@/lib/auth/actor";
import {
  addCasePhotograph,
  addPersonPhotograph,
  addSourceFile,
} from "@/lib/features/attachments/commands/add-attachment";
import type { RecordKind } from "@/lib/features/attachments/schema";

const COMMANDS = { source: addSourceFile, case: addCasePhotograph, person: addPersonPhotograph };

/** A PDF as far as anybody looks, with words of its own. */
export const aPdf = (words = "A page."): Buffer =>
  Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n`);

type Picture = { width?: number; height?: number; colour?: string };

/** An image of one colour, with the metadata a telephone writes: camera, time, place, and a thumbnail's worth of it. */
export function aPhotograph({
  width = 60,
  height = 40,
  colour = "#804020",
}: Picture = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .withExif({
      IFD0: { Make: "Testphone", Model: "Model of Nowhere", Copyright: "Testa Nobody" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "35/1 41/1 21/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "51/1 23/1 20/1",
      },
    })
    .toBuffer();
}

/** Bytes as if they had just been sent. */
export function staged(bytes: Buffer): Promise<StagedFile> {
  return stageFile(Readable.from(bytes.length > 0 ? [bytes] : []));
}

type Added = {
  kind: RecordKind;
  recordId: string;
  bytes: Buffer;
  fileName?: string;
  over?: Record<string, unknown>;
};

/** Adds a file the way the upload does: staged before, discarded afterwards. */
export async function addFile(
  actor: Actor,
  { kind, recordId, bytes, fileName = "file", over = {} }: Added,
): Promise<{ id: string }> {
  const file = await staged(bytes);
  try {
    return await COMMANDS[kind](actor, { recordId, file, fileName, ...over });
  } finally {
    await file.discard();
  }
}

/** A photograph of a case or a person. */
export async function aPhotographOf(
  actor: Actor,
  kind: "case" | "person",
  recordId: string,
  over: Record<string, unknown> = {},
): Promise<{ id: string }> {
  return addFile(actor, {
    ...{ kind, recordId, fileName: "portrait.jpg" },
    bytes: await aPhotograph(),
    over: { description: "A brown field", ...over },
  });
}
