import * as z from "zod";

import { blobResponse } from "@/lib/blobs/blob-response";
import { currentActor } from "@/lib/auth/session";
import { getOriginalFile } from "@/lib/features/attachments/queries/attachments";

type Context = { params: Promise<{ attachmentId: string }> };

/** Sends a file as it came, always as a download. Known by the attachment's id, never by its digest. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { attachmentId: id } = await params;
  const actor = await currentActor();
  if (!actor) {
    const location = `/sign-in?from=${encodeURIComponent(`/attachments/${id}`)}`;
    return new Response(null, { status: 303, headers: { location } });
  }
  const file = z.uuid().safeParse(id).success ? await getOriginalFile(actor, { id }) : null;
  return file ? blobResponse(request, file) : new Response("Not found.", { status: 404 });
}
