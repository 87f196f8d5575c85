import { parseArgs } from "node:util";

import { dataFolderPath, ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { makeNewFieldKey } from "@/lib/db/embedded/secrets";
import { OperatorError } from "@/lib/db/operator-error";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { progressLine } from "@/scripts/terminal/progress";
import { withApplication } from "@/scripts/terminal/with-application";

const USAGE = `npm run rekey                 seals everything under the first of the keys, while Vigil runs
npm run rekey -- --new-key    puts a new key in front of those of the data folder`;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { "new-key": { type: "boolean", default: false } } }).values;
  } catch {
    throw new OperatorError(USAGE);
  }
}

function makeKey(): string {
  if (process.env.VIGIL_FIELD_KEYS) {
    throw new OperatorError(
      "The keys come from VIGIL_FIELD_KEYS. Make one with: openssl rand -base64 32. Put it behind the others on every instance and restart them, then in front and restart them again, then run npm run rekey.",
    );
  }
  const folder = dataFolderPath();
  ensureDataFolder(folder);
  const file = makeNewFieldKey(folder);
  return `A new key stands first in ${file}. Copy that file to a safe place, restart Vigil, then run: npm run rekey`;
}

async function sealAnew(): Promise<string> {
  const { otherKeys, rekeyAll } = await import("@/lib/features/sensitive/rekey");
  const show = progressLine();
  const { changed, left } = await rekeyAll((done) => show(`${done} sealed anew`)).finally(() =>
    show(),
  );
  const done = `${changed.toLocaleString("en-GB")} values sealed under the first key.`;
  if (left === 0) {
    const others = await otherKeys();
    if (others > 0)
      throw new OperatorError(
        `${done} ${others.toLocaleString("en-GB")} are under other keys all the same: an instance that was started before the key was changed goes on sealing with the old one. Restart every instance and run this again.`,
      );
    return `${done} Nothing needs the other keys any more but backups made before: take them out once those are gone.`;
  }
  throw new OperatorError(
    `${done} ${left.toLocaleString("en-GB")} could not be opened and were left as they are: npm run verify names them.`,
  );
}

/** `npm run rekey`: changes the key of sealed values. Stopped on the way, it goes on when run again. */
export async function main(args: string[]): Promise<void> {
  if (parse(args)["new-key"]) {
    process.stdout.write(`${makeKey()}\n`);
    return;
  }
  await ensurePrismaClient();
  process.stdout.write(`${await withApplication("rekey", sealAnew)}\n`);
}
