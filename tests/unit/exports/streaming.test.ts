import { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { describe, expect, it } from "vitest";

import { buildCaseSummary } from "@/lib/features/exports/build-case-summary";
import { RENDERERS } from "@/lib/features/exports/render/renderers";
import type { StatementRecord } from "@/lib/features/exports/types";
import { anInput, aStatement, someRecords, streamsOf } from "@/tests/unit/exports/case-fixture";

const STATEMENTS = 10_000;
const CHARACTERS_EACH = 2_000;
const MEGABYTE = 1024 * 1024;
/** All texts together take 20 MB; a renderer that kept them would grow by at least as much. */
const ALLOWED_GROWTH = 8 * MEGABYTE;
/** What the buffers along the way may hold while the reader has stopped. */
const ALLOWED_AHEAD = 400;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Letters that neither repeat nor compress, the same in every run. */
function scrambled(seed: number): string {
  let state = seed + 1;
  const letters = Array.from({ length: CHARACTERS_EACH }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  });
  return letters.join("");
}

function manyStatements(onEach: (index: number) => void) {
  return async function* (): AsyncIterable<StatementRecord> {
    for (let index = 0; index < STATEMENTS; index += 1) {
      onEach(index);
      yield aStatement({ id: `s${index}`, text: { text: scrambled(index), language: "en" } });
    }
  };
}

function summaryOfMany(onEach: (index: number) => void) {
  const records = someRecords();
  return {
    header: buildCaseSummary(anInput(records)),
    streams: { ...streamsOf(records), statements: manyStatements(onEach) },
  };
}

describe.each(["json", "csv", "markdown"] as const)("ten thousand statements to %s", (format) => {
  const { render } = RENDERERS[format];

  it("take constant memory", async () => {
    const heap: number[] = [];
    const { header, streams } = summaryOfMany((index) => {
      if (index % 1_000 !== 999) return;
      collectGarbage();
      heap.push(process.memoryUsage().heapUsed);
    });
    let bytes = 0;
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        setImmediate(done);
      },
    });
    await render(header, streams, out);
    expect(bytes).toBeGreaterThan(10 * MEGABYTE);
    expect(heap).toHaveLength(10);
    expect(Math.max(...heap) - (heap[0] ?? 0)).toBeLessThan(ALLOWED_GROWTH);
  }, 60_000);

  it("are read no faster than they are taken", async () => {
    let made = 0;
    const { header, streams } = summaryOfMany(() => {
      made += 1;
    });
    const stopped = new Writable({ write: () => undefined });
    const rendering = render(header, streams, stopped);
    await sleep(300);
    expect(made).toBeLessThan(ALLOWED_AHEAD);
    stopped.destroy();
    await expect(rendering).rejects.toThrow();
  });
});
