import type { Actor } from "@/lib/auth/actor";
import { addSource } from "@/lib/features/sources/commands";

let serial = 0;

/** A source with a plainly fictional title. */
export function aSource(actor: Actor, over: Record<string, unknown> = {}): Promise<{ id: string }> {
  serial += 1;
  return addSource(actor, {
    kind: "article",
    title: `Fictional article ${serial}`,
    publisher: "The Testing Gazette",
    ...over,
  });
}
