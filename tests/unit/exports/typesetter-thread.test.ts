import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  RefusedTextError,
  TypesetterThread,
  TypesettingError,
} from "@/lib/features/exports/render/pdf/typesetter-thread";

/** A thread that does as each document says, in place of the compiler. */
const OBEDIENT_THREAD = `
import { parentPort } from "node:worker_threads";
let handled = 0;
parentPort.on("message", ({ id, data }) => {
  handled += 1;
  if (data === "hang") for (;;) Math.random();
  if (data === "exit") process.exit(3);
  if (data === "throw") throw new Error("out of memory");
  if (data === "refuse") parentPort.postMessage({ id, error: "unknown glyph" });
  else parentPort.postMessage({ id, pages: handled, pdf: Buffer.from(data) });
});
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "typesetter-"));
  writeFileSync(path.join(folder, "thread.mjs"), OBEDIENT_THREAD);
});
afterAll(() => rmSync(folder, { recursive: true }));

function aThread(timeoutMs = 5_000) {
  return new TypesetterThread({
    workerFile: path.join(folder, "thread.mjs"),
    workerData: null,
    timeoutMs,
  });
}

const textOf = async (typeset: Promise<{ pdf: Uint8Array }>) =>
  Buffer.from((await typeset).pdf).toString("utf8");

describe("the typesetting thread", () => {
  it("answers each document with its own file, in one thread", async () => {
    const thread = aThread();
    const texts = ["a", "b", "c"];
    const typeset = await Promise.all(texts.map((text) => thread.typeset(text)));
    expect(typeset.map(({ pdf }) => Buffer.from(pdf).toString())).toEqual(texts);
    expect(typeset.map(({ pages }) => pages)).toEqual([1, 2, 3]);
  });

  it.each([
    ["exit", "ended (3)"],
    ["throw", "out of memory"],
  ])(
    "rejects what was under way when the thread dies (%s), and sets the next",
    async (how, why) => {
      const thread = aThread();
      const [dying, next] = [thread.typeset(how), thread.typeset("next")];
      await expect(dying).rejects.toThrow(TypesettingError);
      await expect(dying).rejects.toThrow(why);
      expect(await textOf(next)).toBe("next");
    },
  );

  it("gives up on a document that takes too long, and sets the next", async () => {
    const thread = aThread(1_500);
    const [hanging, next] = [thread.typeset("hang"), thread.typeset("next")];
    await expect(hanging).rejects.toThrow("took longer than 1500 ms");
    expect(await textOf(next)).toBe("next");
  });

  it("tells a refused text from a lost thread", async () => {
    const thread = aThread();
    await expect(thread.typeset("refuse")).rejects.toThrow(RefusedTextError);
    expect(await textOf(thread.typeset("next"))).toBe("next");
  });
});
