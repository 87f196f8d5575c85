import { can } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { getTrailHead } from "@/lib/features/audit-log/queries/trail-head";
import { headFile } from "@/lib/features/audit-log/rules";
import { contentDisposition } from "@/lib/http/file-response";

/** The head of the trail as a small file. It holds a number and a hash, so taking it is no export. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !can(actor, "audit:read")) return new Response("Not found.", { status: 404 });
  const head = await getTrailHead(actor, {});
  return new Response(headFile(head), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": contentDisposition(`vigil-trail-head-${head.day}.json`),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
