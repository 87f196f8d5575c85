import { ZodError } from "zod";

import { currentActor } from "@/lib/auth/session";
import { admit } from "@/lib/auth/throttle";
import { ForbiddenError } from "@/lib/errors";
import { exportTrail } from "@/lib/features/audit-log/commands/export-trail";
import { fileResponse } from "@/lib/http/file-response";
import { isSameOrigin } from "@/lib/http/same-origin";

const PATH = "/admin/audit";
const OFTEN = "You have asked for too many files within an hour. Wait a while, then try again.";

/**
 * Makes a file of the trail and sends it. A POST form, since it writes an entry of the trail itself:
 * a link could be fetched ahead.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return new Response("This request did not come from Vigil.", { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response("This is not a form.", { status: 400 });
  const actor = await currentActor();
  if (!actor) return seeOther(`/sign-in?from=${encodeURIComponent(PATH)}`);
  if (!(await admit([["export", actor.id]]))) return new Response(OFTEN, { status: 429 });
  try {
    return fileResponse(await exportTrail(actor, Object.fromEntries(form)));
  } catch (error) {
    if (error instanceof ForbiddenError) return new Response(error.message, { status: 403 });
    if (error instanceof ZodError) return seeOther(`${PATH}?problem=export`);
    throw error;
  }
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
