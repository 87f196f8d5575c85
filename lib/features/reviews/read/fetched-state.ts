import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { openState, sealState } from "@/lib/auth/sealed-state";

/** As long as a session lasts at most: the form may be looked at until then. */
const MINUTES = 12 * 60;

const stateSchema = z.object({
  actorId: z.uuid(),
  /** As it was typed, and where the last redirect led. */
  given: z.string(),
  final: z.string(),
  /** SHA-256 of the text as it was read. */
  hash: z.string(),
});

type Fetched = Omit<z.output<typeof stateSchema>, "actorId">;

/** How a text was fetched, as the trail keeps it, and whether somebody changed it in the form. */
export type WasFetched = {
  addressGiven: string;
  addressRead: string;
  fetchedAt: string;
  textChangedSince: boolean;
};

/** Seals how a text was fetched, so that the form can carry it to where the text is kept. */
export const sealFetched = (actor: Actor, fetched: Fetched): string =>
  sealState("fetched", { ...fetched, actorId: actor.id });

/** How the text with this SHA-256 was fetched by this actor; null where it was not, or that was altered. */
export function openFetched(
  actor: Actor,
  sealed: string | undefined,
  hash: string,
): WasFetched | null {
  const opened = sealed ? openState("fetched", sealed, stateSchema, MINUTES) : null;
  if (opened?.state.actorId !== actor.id) return null;
  return {
    addressGiven: opened.state.given,
    addressRead: opened.state.final,
    fetchedAt: opened.sealedAt.toISOString(),
    textChangedSince: opened.state.hash !== hash,
  };
}
