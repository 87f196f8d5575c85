import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { inTransaction } from "@/lib/commands/in-transaction";
import { ConflictError } from "@/lib/errors";
import { actorWithRole } from "@/tests/support/actors";
import { aPerson } from "@/tests/support/factories";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

type Touch = (tx: Db, id: string) => Promise<unknown>;

/** Two that take two rows in opposite order, each its second only when the other has its first. */
async function opposed(touch: Touch): Promise<number> {
  const ids = [(await aPerson(editor)).id, (await aPerson(editor)).id];
  let tries = 0;
  let open = () => {};
  const bothBegun = new Promise<void>((resolve) => (open = resolve));
  await Promise.all(
    [ids, ids.toReversed()].map(([first = "", second = ""]) =>
      inTransaction(async (tx) => {
        await touch(tx, first);
        tries += 1;
        if (tries === 2) open();
        await bothBegun;
        await touch(tx, second);
      }),
    ),
  );
  return tries;
}

describe("a transaction that the database gives up for another", () => {
  it.each<[string, Touch]>([
    [
      "written by Prisma",
      (tx, id) => tx.person.update({ where: { id }, data: { version: { increment: 1 } } }),
    ],
    [
      "written by hand",
      (tx, id) => tx.$queryRaw`SELECT FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`,
    ],
  ])("is done again: %s", async (_, touch) => {
    expect(await opposed(touch)).toBeGreaterThan(2);
  });

  it("says so when it happens every time, and leaves other errors as they are", async () => {
    let tries = 0;
    const failing = (code: string) =>
      inTransaction((tx) => {
        tries += 1;
        return tx.$executeRawUnsafe(`DO $$ BEGIN RAISE SQLSTATE '${code}'; END $$`);
      });
    await expect(failing("40P01")).rejects.toThrow(ConflictError);
    expect(tries).toBe(3);
    await expect(failing("22012")).rejects.not.toThrow(ConflictError);
    expect(tries).toBe(4);
  });
});
