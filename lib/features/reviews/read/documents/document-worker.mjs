// Plain JavaScript, so that a thread can load it as it is, under any bundler and none.
import { parentPort, workerData } from "node:worker_threads";

const { kind, bytes, limits } = workerData;

/** Said to whoever asked by its name alone: the words for it stand with the product's other words. */
class Refused extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

const READERS = { word: "./read-word.mjs", pdf: "./read-pdf.mjs" };

/** The reader itself; one that cannot be loaded is a fault of this program, and none of the document. */
const reader = await import(READERS[kind]).catch((error) => {
  parentPort.postMessage({ fault: String(error) });
});

try {
  if (reader) parentPort.postMessage({ read: await reader.read(bytes, limits, Refused) });
} catch (error) {
  parentPort.postMessage({ refused: error instanceof Refused ? error.reason : "broken" });
}
