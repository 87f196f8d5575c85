import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { admit } from "@/lib/auth/throttle";
import { exportCase } from "@/lib/features/exports/commands";
import { exportProblem } from "@/lib/features/exports/export-problem";
import type { ExportProblem } from "@/lib/features/exports/labels";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
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
  const formPath = `/cases/${caseId}/export`;
  if (!(await admit([["export", actor.id]]))) return refused(actor, formPath, form, "often");
  try {
    const file = await exportCase(actor, { ...Object.fromEntries(form), caseId });
    await dropDraft(actor, formPath);
    return fileResponse(file);
  } catch (error) {
    return refused(actor, formPath, form, exportProblem(error));
  }
}

/** Back to the form, which has what was typed; where there is no form for them, nothing is kept. */
async function refused(actor: Actor, formPath: string, form: FormData, problem: ExportProblem) {
  if (problem !== "forbidden") await keepDraft(actor, formPath, encodeFields(form));
  return seeOther(`${formPath}?problem=${problem}`);
}

const encodeFields = (form: FormData) =>
  new URLSearchParams(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  ).toString();

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
