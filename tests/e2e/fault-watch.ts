import type { BrowserContext } from "@playwright/test";

/** Collects what must not happen in any page: console errors, page errors, unhandled rejections. */
export class FaultWatch {
  private readonly faults: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Watches every page of a context, also those it opens later. */
  watch(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => {
      this.faults.push(`page: ${String(error.error().stack ?? error.error())}`);
    });
  }

  /** Adds what a test itself saw and must not be. */
  record(fault: string): void {
    this.faults.push(fault);
  }

  /** Lets a test provoke one kind of fault, such as the answer 404 to a page that is not there. */
  expect(fault: RegExp): void {
    this.expected.push(fault);
  }

  /** What happened and was not expected. */
  unexpected(): string[] {
    return this.faults.filter((fault) => !this.expected.some((pattern) => pattern.test(fault)));
  }
}
