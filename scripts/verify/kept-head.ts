import { readFile, writeFile } from "node:fs/promises";

import type { Head } from "@/lib/audit/trail-head";
import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";
import { headFile, readHead } from "@/lib/features/audit-log/rules";

export type KeptHead = { file: string; head: Head };

/**
 * Reads a head that was kept in a file.
 * @throws OperatorError when the file cannot be read or holds none
 */
export async function readKeptHead(file: string): Promise<KeptHead> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new OperatorError(`${file} cannot be read. Check the name and its permissions.`);
  });
  const head = readHead(text);
  if (head) return { file, head };
  throw new OperatorError(
    `${file} holds no head of an audit trail: a number and 64 characters of 0–9 and a–f.`,
  );
}

/** Writes a head to a new file. @returns what to tell @throws OperatorError when it exists or cannot be written */
export async function keepHead(file: string, { seq, hash }: Head): Promise<string> {
  const { today } = await import("@/lib/clock");
  try {
    const text = headFile({ seq: seq.toString(), hash, day: today() });
    await writeFile(file, text, { flag: "wx", flush: true });
    return `The head of the trail, entry ${seq}, is in ${file}. Keep it on another machine.`;
  } catch (error) {
    throw new OperatorError(
      errorCode(error) === "EEXIST"
        ? `${file} exists already. An older head is not written over: choose another name.`
        : `${file} could not be written (${errorCode(error)}). Choose another place.`,
    );
  }
}
