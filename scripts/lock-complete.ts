import { OperatorError } from "@/lib/db/operator-error";
import { readLockfile, writeLockfile } from "@/scripts/lockfile/lockfile";
import { entriesWithHost, missingPlatforms } from "@/scripts/lockfile/missing-platforms";

/**
 * `npm run lock:complete`: makes package-lock.json fit every platform and name no host.
 * With --check it only says whether it does.
 */
export async function main(args: string[]): Promise<void> {
  const lock = readLockfile();
  const missing = missingPlatforms(lock);
  const hosts = entriesWithHost(lock);
  const found = `${Object.keys(missing).length} entries missing, ${hosts.length} naming a host`;
  const complete = Object.keys(missing).length + hosts.length === 0;
  if (!complete && args.includes("--check")) {
    throw new OperatorError(
      `package-lock.json is not complete: ${found}. Run npm run lock:complete.`,
    );
  }
  if (!complete) {
    for (const place of hosts) delete lock.packages[place]?.resolved;
    writeLockfile({ ...lock, packages: { ...lock.packages, ...missing } });
  }
  process.stdout.write(complete ? "package-lock.json is complete.\n" : `Mended: ${found}.\n`);
}
