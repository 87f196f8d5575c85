import { ZodError } from "zod";

import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { admit } from "@/lib/auth/throttle";
import { readAway, readUpload, type Upload } from "@/lib/blobs/read-upload";
import { ConflictError } from "@/lib/errors";
import { addImport } from "@/lib/features/imports/commands/add-import";
import type { FileProblem } from "@/lib/features/imports/labels";
import { FileRefusedError } from "@/lib/features/imports/read/file-refused";
import { MOST_BYTES } from "@/lib/features/imports/schema";
import { setFlash } from "@/lib/http/flash";
import { isSameOrigin } from "@/lib/http/same-origin";

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

function refuse(problem: FileProblem, kind: unknown = "", row = 0): Response {
  const query = new URLSearchParams({ problem, row: String(row) });
  if (typeof kind === "string") query.set("kind", kind.slice(0, 20));
  return seeOther(`/imports/rows/new?${query.toString()}`);
}

/** Takes a file of rows in, and leads on to the page on which its columns are chosen. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return new Response("This request did not come from Vigil.", { status: 403 });
  const actor = await currentActor();
  if (!actor || !can(actor, "import:own")) {
    await readAway(request, MOST_BYTES);
    return refuse(actor ? "forbidden" : "signed-out");
  }
  const upload = await readUpload(request, MOST_BYTES);
  if (!upload) return refuse("broken");
  try {
    return await add(actor, upload);
  } finally {
    await upload.file?.discard();
  }
}

async function add(actor: Actor, { fields, file, fileName, tooLarge }: Upload): Promise<Response> {
  const kind = fields.get("kind");
  if (tooLarge) return refuse("too-large", kind);
  if (!file) return refuse("no-file", kind);
  if (!(await admit([["import", actor.id]]))) return refuse("often", kind);
  try {
    const { id } = await addImport(actor, { ...Object.fromEntries(fields), file, fileName });
    await setFlash("File taken in. Nothing is brought in yet.");
    return seeOther(`/imports/rows/${id}`);
  } catch (error) {
    if (error instanceof FileRefusedError) return refuse(error.problem, kind, error.row);
    if (error instanceof ZodError) return refuse("no-kind");
    if (error instanceof ConflictError) return refuse("sent-already", kind);
    throw error;
  }
}
