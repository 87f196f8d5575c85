import path from "node:path";
import { Worker } from "node:worker_threads";

import type { PdfLine } from "@/lib/features/reviews/read/documents/pdf-paragraphs";
import { refuse, type DocumentRefusal } from "@/lib/features/reviews/read/documents/refusals";
import { DOCUMENT_LIMITS } from "@/lib/features/reviews/read/documents/limits";

/** What a thread gives of a document of each kind; the facts are as its program wrote them. */
type Given = {
  word: { html: string; title: string; author: string };
  pdf: { pages: PdfLine[][]; title: string; author: string };
};

type Answer<K extends keyof Given> = { read: Given[K] } | { refused: DocumentRefusal };

// Loaded by the thread itself, so a bundler must neither move nor follow it.
const WORKER_FILE = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  "lib/features/reviews/read/documents/document-worker.mjs",
);

/** Documents are read one after another: each may take the memory that its limits allow. */
let lastInLine: Promise<unknown> = Promise.resolve();

function inOneThread<K extends keyof Given>(
  kind: K,
  bytes: Uint8Array,
  limits: typeof DOCUMENT_LIMITS,
): Promise<Answer<K>> {
  const worker = new Worker(/* turbopackIgnore: true */ WORKER_FILE, {
    workerData: { kind, bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.mostMegabytes, stackSizeMb: 4 },
    // What a document makes its reader print is for nobody.
    stdout: true,
    stderr: true,
    env: {},
  });
  return new Promise<Answer<K>>((resolve) => {
    const timer = setTimeout(() => resolve({ refused: "too-long-to-read" }), limits.milliseconds);
    worker.once("message", (answer: Answer<K>) => resolve(answer));
    worker.once("error", ({ name, message }: Error) =>
      resolve({
        refused: /memory/iu.test(`${name} ${message}`) ? "unpacks-too-large" : "broken",
      }),
    );
    worker.once("exit", () => {
      clearTimeout(timer);
      resolve({ refused: "broken" });
    });
  }).finally(() => worker.terminate());
}

/**
 * Reads a document in a thread of its own that is ended when it takes too long or too much memory, however
 * busy it is: what is sent in may be made to keep its reader going for ever.
 * @throws TextRefusedError when it is locked, broken, or beyond a limit
 */
export async function readInThread<K extends keyof Given>(
  kind: K,
  bytes: Uint8Array,
  limits = DOCUMENT_LIMITS,
): Promise<Given[K]> {
  const turn = lastInLine.then(() => inOneThread(kind, bytes, limits));
  lastInLine = turn.catch(() => undefined);
  const answer = await turn;
  if ("refused" in answer) return refuse(kind, answer.refused);
  return answer.read;
}
