import { OperatorError } from "@/lib/db/operator-error";
import { keepReason } from "@/scripts/testing/reports";

/** A part of a longer check that goes on when an earlier part failed. */
export interface Part {
  name: string;
  run: () => Promise<unknown>;
}

/**
 * Runs every part, whatever became of those before, so that one run shows all there is to mend.
 * @throws OperatorError naming the parts that failed
 */
export async function runAll(parts: Part[]): Promise<void> {
  const failed: string[] = [];
  for (const { name, run } of parts) {
    try {
      await run();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failed.push(name);
      keepReason(`${name}: ${reason}`);
      process.stderr.write(`${reason}\n`);
    }
  }
  if (failed.length > 0) throw new OperatorError(`Not passed: ${failed.join(", ")}.`);
}
