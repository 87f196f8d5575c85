import { randomInt } from "node:crypto";

/** Without 0, O, 1, I and L: a reference is read out over bad telephone lines. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const SUFFIX_LENGTH = 4;
const MOST_TRIES = 50;

/** Four random characters; random since gaps in a sequence would betray hidden cases. */
function drawSuffix(): string {
  return Array.from({ length: SUFFIX_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/**
 * Calls `create` with new references for the year until one is free.
 * @param create gives null when the reference is taken
 * @throws Error when none of many tries was free
 */
export async function withFreeReference<T>(
  year: string,
  create: (reference: string) => Promise<T | null>,
  draw: () => string = drawSuffix,
): Promise<T> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const created = await create(`VG-${year}-${draw()}`);
    if (created !== null) return created;
  }
  throw new Error(`No free case reference was found for ${year}.`);
}
