import { readAway, readUpload, type Upload } from "@/lib/blobs/read-upload";
import type { Actor } from "@/lib/auth/actor";
import { canChange } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { NotFoundError } from "@/lib/errors";
import {
  addCasePhotograph,
  addPersonPhotograph,
  addSourceFile,
} from "@/lib/features/attachments/commands/add-attachment";
import { FILE_WORDS, type UploadProblem } from "@/lib/features/attachments/labels";
import { getAttachedRecord } from "@/lib/features/attachments/queries/attachments";
import { recordAsked, recordPath, uploadPath } from "@/lib/features/attachments/rules";
import { MOST_BYTES, type RecordKind } from "@/lib/features/attachments/schema";
import { uploadProblems } from "@/lib/features/attachments/upload-problems";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
import { setFlash } from "@/lib/http/flash";
import { isSameOrigin } from "@/lib/http/same-origin";

type Asked = { kind: RecordKind; id: string };

const COMMANDS = { source: addSourceFile, case: addCasePhotograph, person: addPersonPhotograph };

/**
 * Takes a file in and adds it to the record that the address names. A form without scripts is led on to
 * a page; a script, which asks for JSON, is told where to go or what the problems are.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return new Response("This request did not come from Vigil.", { status: 403 });
  const asked = recordAsked(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked) return new Response("Not found.", { status: 404 });
  const actor = await currentActor();
  const problem = actor ? await problemBefore(actor, asked) : "signed-out";
  if (!actor || problem) {
    await readAway(request, MOST_BYTES);
    return refuse(request, asked, [problem ?? "signed-out"]);
  }
  const upload = await readUpload(request, MOST_BYTES);
  if (!upload) return refuse(request, asked, ["broken"]);
  try {
    if (upload.fields.get("_intent") === "discard-draft") {
      await dropDraft(actor, uploadPath(asked));
      return seeOther(uploadPath(asked));
    }
    return await add(request, actor, asked, upload);
  } finally {
    await upload.file?.discard();
  }
}

/** What the command would refuse anyhow, found out before a large file is taken in. */
async function problemBefore(actor: Actor, asked: Asked): Promise<UploadProblem | null> {
  try {
    const record = await getAttachedRecord(actor, asked);
    if (!canChange(actor, `${asked.kind}:edit`, record.createdById)) return "forbidden";
    return record.deletedAt ? "trashed" : null;
  } catch (error) {
    if (error instanceof NotFoundError) return "missing";
    throw error;
  }
}

async function add(request: Request, actor: Actor, asked: Asked, upload: Upload) {
  const { fields, file, fileName, tooLarge } = upload;
  const typed = Object.fromEntries(fields);
  try {
    const input = { ...typed, recordId: asked.id, file: file ?? undefined, fileName };
    if (!tooLarge) await COMMANDS[asked.kind](actor, input);
    else return await refuseTyped(request, actor, asked, fields, ["too-large"]);
  } catch (error) {
    return refuseTyped(request, actor, asked, fields, uploadProblems(error));
  }
  await dropDraft(actor, uploadPath(asked));
  const { one } = FILE_WORDS[asked.kind];
  await setFlash(`${one.charAt(0).toUpperCase()}${one.slice(1)} added.`);
  const location = recordPath(asked);
  return wantsJson(request) ? Response.json({ location }, NOT_STORED) : seeOther(location);
}

/** A page made anew has only the draft to give back what was typed. */
async function refuseTyped(
  request: Request,
  actor: Actor,
  asked: Asked,
  fields: FormData,
  problems: UploadProblem[],
): Promise<Response> {
  if (!wantsJson(request)) await keepDraft(actor, uploadPath(asked), urlEncoded(fields));
  return refuse(request, asked, problems);
}

function urlEncoded(fields: FormData): string {
  const kept = new URLSearchParams();
  for (const name of ["submissionId", "description", "credit"]) {
    const value = fields.get(name);
    if (typeof value === "string") kept.set(name, value.replaceAll("\u0000", ""));
  }
  return kept.toString();
}

const NOT_STORED = { headers: { "cache-control": "no-store" } };

const wantsJson = (request: Request) => request.headers.get("accept") === "application/json";

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

function refuse(request: Request, asked: Asked, problems: UploadProblem[]): Response {
  const status = problems.includes("too-large") ? 413 : 422;
  if (wantsJson(request)) return Response.json({ problems }, { status, ...NOT_STORED });
  return seeOther(`${uploadPath(asked)}&problem=${problems.join(".")}`);
}
