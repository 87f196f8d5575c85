import { createHash } from "node:crypto";

import type { Actor } from "@/lib/auth/actor";
import type { Command } from "@/lib/commands/define-command";

/** A UUID that always comes out the same for the same words. */
function idOf(words: string): string {
  const hex = createHash("sha256").update(`vigil seed: ${words}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

export type Sow = <R>(
  key: string,
  command: Command<R>,
  input: Record<string, unknown>,
) => Promise<R>;

/**
 * Runs commands for a seed, each under a name of its own: what was done before is not done again,
 * even when an earlier run broke off half way.
 */
export function sowAs(actor: Actor): Sow {
  return (key, command, input) => command(actor, { ...input, submissionId: idOf(key) });
}
