import type * as z from "zod";

import { now } from "@/lib/clock";
import { openField, SealedFieldError, sealField } from "@/lib/crypto/field-encryption";
import { fieldKeys } from "@/lib/crypto/field-keys";

/** What a state is for, so that one never passes for another. */
type Purpose = "second-step" | "form" | "fetched";

const placeOf = (purpose: Purpose) => ({ table: "-", row: purpose, field: "state" });

/** Seals what a browser is to carry and bring back, unread and unchanged, with the time it was sealed. */
export function sealState(purpose: Purpose, state: object): string {
  const text = JSON.stringify({ at: now().getTime(), state });
  return sealField(fieldKeys(), placeOf(purpose), text);
}

/**
 * A sealed state that a browser brought back, and when it was sealed; null when it was altered, was sealed for another purpose,
 * or is older than so many minutes.
 */
export function openState<S extends z.ZodType>(
  purpose: Purpose,
  sealed: string,
  schema: S,
  minutes: number,
): { state: z.output<S>; sealedAt: Date } | null {
  try {
    const { at, state } = JSON.parse(openField(fieldKeys(), placeOf(purpose), sealed)) as {
      at: number;
      state: unknown;
    };
    if (now().getTime() - at > minutes * 60_000) return null;
    return { state: schema.parse(state), sealedAt: new Date(at) };
  } catch (error) {
    if (error instanceof SealedFieldError) return null;
    throw error;
  }
}
