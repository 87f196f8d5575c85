import { notFound } from "next/navigation";
import { ZodError } from "zod";

import { NotFoundError } from "@/lib/errors";

/**
 * What a page's read gives; the 404 page when the record is absent, hidden, or its id is no id at all.
 */
export async function orNotFound<T>(read: Promise<T | null>): Promise<T> {
  try {
    return (await read) ?? notFound();
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ZodError) notFound();
    throw error;
  }
}
