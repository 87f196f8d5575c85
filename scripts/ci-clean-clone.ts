import { setTimeout as sleep } from "node:timers/promises";

import { findFreePort } from "@/lib/db/embedded/free-port";
import { ensureChromium } from "@/scripts/browser/ensure-chromium";
import { Checklist } from "@/scripts/ci/checklist";
import { cloneFresh, type FreshClone } from "@/scripts/ci/fresh-clone";
import { npmStart } from "@/scripts/ci/npm-start";
import { signInAndOpenCase } from "@/scripts/ci/sign-in";

const ACCOUNT = { email: "first@example.org", password: "correct horse battery staple" };
const FIRST_START_MS = 600_000;
const NEXT_START_MS = 5_000;
const WIND_UP_MS = 20_000;
const POLL_MS = 100;

/** npm is gone at once; what it started takes a moment to close the database. */
async function nothingLeft(clone: FreshClone): Promise<void> {
  const deadline = Date.now() + WIND_UP_MS;
  while (clone.leftovers().length > 0) {
    if (Date.now() > deadline) throw new Error(clone.leftovers().join("; "));
    await sleep(POLL_MS);
  }
}

/** What somebody does who has just found Vigil: clone, npm start, sign in, Ctrl-C, npm start. */
export async function main(): Promise<void> {
  const browser = await ensureChromium();
  const clone = await cloneFresh();
  const port = await findFreePort();
  const list = new Checklist();
  const begin = () =>
    npmStart(clone.folder, port, {
      VIGIL_ADMIN_EMAIL: ACCOUNT.email,
      VIGIL_ADMIN_PASSWORD: ACCOUNT.password,
    });
  let app = begin();
  try {
    await list.check(
      "a clean clone starts",
      async () => void (await app.untilAnswering(FIRST_START_MS)),
    );
    await list.check("the first administrator signs in and opens a case", () =>
      signInAndOpenCase(`http://localhost:${port}`, browser, ACCOUNT),
    );
    await list.check("Ctrl-C stops it", () => app.interrupt());
    await list.check("nothing is left running", () => nothingLeft(clone));
    app = begin();
    await list.check(
      "started again, it answers within 5 seconds",
      async () => void (await app.untilAnswering(NEXT_START_MS)),
    );
  } finally {
    await list.check("it stops again", () => app.interrupt());
    await list.check("nothing is left running then", () => nothingLeft(clone));
    clone.remove();
    list.finish("clean-clone");
  }
}
