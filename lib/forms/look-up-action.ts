import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";

type Find<T> = (actor: Actor, asked: string) => Promise<T[]>;

/**
 * The server action behind a picker: what is found for whoever is signed in. Nothing when nobody
 * is, or when what was sent is no question: far too long, or made by hand.
 */
export function lookUpAction<T>(find: Find<T>): (asked: string) => Promise<T[]> {
  return async (asked) => {
    const actor = await currentActor();
    if (!actor) return [];
    try {
      return await find(actor, asked);
    } catch (error) {
      if (error instanceof z.ZodError) return [];
      throw error;
    }
  };
}
