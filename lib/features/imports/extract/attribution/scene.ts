import { isAdverb } from "@/lib/features/imports/extract/lexicon/function-words";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

const HAVE = /^(?:has|have|had)$/;
const LONGEST_SCENE = 8;

/**
 * The place of the word that joins a verb to the clause before it, behind adverbs, “have”, and what sets the
 * scene: of “and in a letter to Oslo said” that of “and”.
 */
export function beforeScene(units: readonly Unit[], verb: number): number {
  let at = verb - 1;
  while (at > 0 && (isAdverb(units[at]?.lower ?? "") || HAVE.test(units[at]?.lower ?? ""))) at -= 1;
  for (let k = at; k > Math.max(0, at - LONGEST_SCENE); k -= 1) {
    const unit = units[k];
    if (!unit || unit.kind !== "word") break;
    const opens = /^(?:in|at|during|on)$/.test(unit.lower);
    if (opens && /^(?:and|but)$/.test(units[k - 1]?.lower ?? "")) return k - 1;
  }
  return at;
}
