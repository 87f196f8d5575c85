import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";

import { ZodError } from "zod";

import { currentActor } from "@/lib/auth/session";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { writeBadRows } from "@/lib/features/imports/read/write-bad-rows";
import { readBadLines } from "@/lib/features/imports/queries/lines";
import { contentDisposition } from "@/lib/http/file-response";

type Params = { params: Promise<{ importId: string }> };

/** The bad rows of a file as a CSV file: the cells as they came, and what is to be mended. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response("Sign in first.", { status: 401 });
  try {
    const { importId } = await params;
    const { header, fileName, lines } = await readBadLines(actor, { id: importId });
    const stream = Readable.toWeb(writeBadRows(header, lines)) as NodeReadableStream<Uint8Array>;
    return new Response(stream as BodyInit, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": contentDisposition(`bad rows of ${fileName}`),
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    const isAbsent =
      error instanceof NotFoundError ||
      error instanceof ZodError ||
      error instanceof ForbiddenError;
    if (isAbsent) return new Response("Not found.", { status: 404 });
    throw error;
  }
}
