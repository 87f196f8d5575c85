import { Worker } from "node:worker_threads";

export type Typeset = { pdf: Uint8Array; pages: number };
type Answer = { id: number } & (Typeset | { error: string });
type Job = {
  id: number;
  data: string;
  accessible: boolean;
  resolve: (typeset: Typeset) => void;
  reject: (error: Error) => void;
};

/** No PDF came of the data: the thread died, or took too long. */
export class TypesettingError extends Error {
  override readonly name: string = "TypesettingError";
}

/** The compiler refused the data itself; the message is the compiler's, for the log. */
export class RefusedTextError extends TypesettingError {
  override readonly name = "RefusedTextError";
}

type ThreadOptions = { workerFile: string; workerData: unknown; timeoutMs: number };

/**
 * One long-lived thread that sets documents one after another: the compiler's call blocks, and
 * would hold up every request on the main thread. The thread starts with the first document, and
 * again after it died or was stopped for taking longer than `timeoutMs`.
 */
export class TypesetterThread {
  #worker: Worker | null = null;
  #waiting: Job[] = [];
  #current: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(private readonly options: ThreadOptions) {}

  /**
   * Sets one document, tagged to PDF/UA-1 unless `accessible` is false. Rejects with
   * TypesettingError when it cannot be set, in time or at all.
   */
  typeset(data: string, accessible = true): Promise<Typeset> {
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#waiting.push({ id: this.#lastId, data, accessible, resolve, reject });
      this.#startNext();
    });
  }

  #startNext(): void {
    if (this.#current !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) {
      // An idle thread must not keep a command-line tool from ending.
      this.#worker?.unref();
      return;
    }
    this.#current = job;
    this.#worker ??= this.#open();
    this.#worker.ref();
    this.#timer = setTimeout(() => this.#giveUp(), this.options.timeoutMs);
    this.#worker.postMessage({ id: job.id, data: job.data, accessible: job.accessible });
  }

  #open(): Worker {
    const { workerFile, workerData } = this.options;
    const worker = new Worker(/* turbopackIgnore: true */ workerFile, { workerData });
    worker.on("message", (answer: Answer) => this.#settle(worker, answer));
    worker.on("error", (error) => this.#lose(worker, error.message));
    worker.on("exit", (code) => this.#lose(worker, `The typesetting thread ended (${code})`));
    return worker;
  }

  #settle(worker: Worker, answer: Answer): void {
    if (worker !== this.#worker || answer.id !== this.#current?.id) return;
    const job = this.#takeCurrent();
    if ("error" in answer) job?.reject(new RefusedTextError(answer.error));
    else job?.resolve({ pdf: answer.pdf, pages: answer.pages });
    this.#startNext();
  }

  /** Without this a request whose thread died would wait for ever. */
  #lose(worker: Worker, reason: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#takeCurrent()?.reject(new TypesettingError(reason));
    this.#startNext();
  }

  #giveUp(): void {
    const worker = this.#worker;
    if (worker === null) return;
    this.#lose(worker, `The document took longer than ${this.options.timeoutMs} ms to set`);
    void worker.terminate();
  }

  #takeCurrent(): Job | null {
    clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = null;
    return job;
  }
}
