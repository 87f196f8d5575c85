import path from "node:path";
import { Worker } from "node:worker_threads";

import type { PdfLine } from "@/lib/features/reviews/read/documents/pdf-paragraphs";
import { refuse, type DocumentRefusal } from "@/lib/features/reviews/read/documents/refusals";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";
import { DOCUMENT_LIMITS } from "@/lib/features/reviews/read/documents/limits";

/** What a thread gives of a document of each kind; the facts are as its program wrote them. */
type Given = {
  word: { html: string; title: string; author: string };
  /** `unreadable`: some of its letters cannot be told from their shapes. */
  pdf: { pages: PdfLine[][]; unreadable: boolean; title: string; author: string };
};

type Answer<K extends keyof Given> =
  { read: Given[K] } | { refused: DocumentRefusal } | { fault: string };

// Loaded by the thread itself, so a bundler must neither move nor follow it.
const WORKER_FILE = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  "lib/features/reviews/read/documents/document-worker.mjs",
);

const MEGABYTE = 2 ** 20;
const LOOK_EVERY_MS = 50;

/** Documents are read one after another: each may take the memory that its limits allow. */
let lastInLine: Promise<unknown> = Promise.resolve();
let waiting = 0;

const TOO_MANY =
  "Other documents are being read just now. Wait a minute, then press the button again.";

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
  const before = process.memoryUsage.rss();
  const hasGrown = () => process.memoryUsage.rss() - before > limits.mostGrownMegabytes * MEGABYTE;
  let [timer, watch]: NodeJS.Timeout[] = [];
  return new Promise<Answer<K>>((resolve) => {
    const end = (refused: DocumentRefusal) => resolve({ refused });
    timer = setTimeout(end, limits.milliseconds, "too-long-to-read");
    watch = setInterval(() => hasGrown() && end("unpacks-too-large"), LOOK_EVERY_MS);
    worker.once("message", (answer: Answer<K>) => resolve(answer));
    worker.once("error", ({ name, message }: Error) => {
      const isMemory = /memory/iu.test(`${name} ${message}`);
      end(isMemory ? "unpacks-too-large" : "broken");
    });
    worker.once("exit", () => end("broken"));
  }).finally(() => {
    clearTimeout(timer);
    clearInterval(watch);
    return worker.terminate();
  });
}

/**
 * Reads a document in a thread of its own that is ended when it takes too long or too much memory, however
 * busy it is: what is sent in may be made to keep its reader going for ever.
 * @throws TextRefusedError when it is locked, broken, beyond a limit, or too many wait; Error when the reader
 * itself cannot be loaded
 */
export async function readInThread<K extends keyof Given>(
  kind: K,
  bytes: Uint8Array,
  limits = DOCUMENT_LIMITS,
): Promise<Given[K]> {
  if (waiting >= limits.mostWaiting) throw new TextRefusedError(TOO_MANY);
  waiting += 1;
  const turn = lastInLine.then(() => inOneThread(kind, bytes, limits));
  lastInLine = turn.catch(() => undefined).finally(() => (waiting -= 1));
  const answer = await turn;
  if ("fault" in answer) throw new Error(answer.fault);
  if ("read" in answer) return answer.read;
  return refuse(kind, answer.refused);
}
