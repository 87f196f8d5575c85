import * as z from "zod";

import { HARMLESS_FILE_HEADERS } from "@/lib/blobs/blob-response";
import { readWholeBlob } from "@/lib/blobs/blob-store";
import { currentActor } from "@/lib/auth/session";
import { getDisplayFile } from "@/lib/features/attachments/queries/attachments";
import { makeSmallCopy } from "@/lib/images/display-copy";

type Context = { params: Promise<{ attachmentId: string }> };

/**
 * Shows an image by its re-encoded copy, or with `?size=small` by one of portrait size. Nothing is kept
 * by the browser: who may no longer see the record must not see its pictures either.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { attachmentId: id } = await params;
  const actor = await currentActor();
  const file = actor && z.uuid().safeParse(id).success ? await getDisplayFile(actor, { id }) : null;
  if (!file) return new Response("Not found.", { status: 404 });
  const copy = await readWholeBlob(file.sha256, file.byteSize);
  const small = new URL(request.url).searchParams.get("size") === "small";
  const image = new Uint8Array(small ? await makeSmallCopy(copy) : copy);
  return new Response(image, {
    headers: {
      ...HARMLESS_FILE_HEADERS,
      "content-type": file.contentType,
      "content-length": String(image.length),
      "content-disposition": "inline",
    },
  });
}
