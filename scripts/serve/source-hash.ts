import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

function filesBelow(place: string, leftOut: readonly string[]): string[] {
  if (!existsSync(place) || leftOut.includes(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.posix.join(place, name), leftOut));
}

/**
 * SHA-256 in hex over names and contents of files and of everything in folders.
 * @param places files and folders, relative to the project; missing ones count as empty
 * @param leftOut files and folders to pass over
 */
export function hashFiles(places: readonly string[], leftOut: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesBelow(place, leftOut))) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
