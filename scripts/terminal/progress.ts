const EVERY_MS = 250;
const MEGABYTE = 1024 * 1024;

/** Bytes as people read them: “340 MB”. */
export const megabytes = (bytes: number) =>
  `${(bytes / MEGABYTE).toLocaleString("en-GB", { maximumFractionDigits: bytes < 10 * MEGABYTE ? 1 : 0 })} MB`;

/**
 * Shows, on a terminal, how far something long has come, in one line that is written over. Elsewhere,
 * as in a log, it says nothing: what is done is told at the end.
 * @returns what is called with the line so far, and, with nothing, when it is over
 */
export function progressLine(): (line?: string) => void {
  if (!process.stdout.isTTY) return () => undefined;
  let shownAt = 0;
  return (line) => {
    const now = performance.now();
    if (line !== undefined && now - shownAt < EVERY_MS) return;
    shownAt = now;
    process.stdout.write(`\r\u001b[2K${line === undefined ? "" : `  … ${line}`}`);
  };
}
