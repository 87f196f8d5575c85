import * as z from "zod";

import { currentActor } from "@/lib/auth/session";
import { exportCase } from "@/lib/features/exports/commands";
import { exportProblem } from "@/lib/features/exports/export-problem";
import { fileResponse } from "@/lib/http/file-response";
import { isSameOrigin } from "@/lib/http/same-origin";

type Context = { params: Promise<{ caseId: string }> };

/**
 * Makes a case summary and sends it. A POST form, since it writes an audit row: a link could be
 * fetched ahead. A refusal goes back to the form with its sentence.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request))
    return new Response("This request did not come from Vigil.", { status: 403 });
  const { caseId } = await params;
  if (!z.uuid().safeParse(caseId).success) return new Response("Not found.", { status: 404 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response("This is not a form.", { status: 400 });
  const actor = await currentActor();
  if (!actor) return seeOther(`/sign-in?from=${encodeURIComponent(`/cases/${caseId}/export`)}`);
  try {
    return fileResponse(await exportCase(actor, { ...Object.fromEntries(form), caseId }));
  } catch (error) {
    return seeOther(`/cases/${caseId}/export?problem=${exportProblem(error)}`);
  }
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
