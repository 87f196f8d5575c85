import { expect, it } from "vitest";

import { slots } from "@/lib/slots";

it("runs no more at once than there are places, each in its turn, and frees the place of one that failed", async () => {
  const inSlot = slots(2);
  const [order, gates] = [[] as string[], new Map<string, () => void>()];
  const work = (name: string) =>
    inSlot(async () => {
      order.push(name);
      await new Promise<void>((resolve, reject) =>
        gates.set(name, name === "b" ? () => reject(new Error("broke")) : resolve),
      );
      return name;
    });
  const settled = Promise.allSettled(["a", "b", "c", "d"].map(work));
  await Promise.resolve();
  expect(order).toEqual(["a", "b"]);
  for (const name of ["b", "a", "c", "d"]) {
    await expect.poll(() => gates.has(name)).toBe(true);
    gates.get(name)?.();
  }
  expect((await settled).map(({ status }) => status)).toEqual([
    ...["fulfilled", "rejected", "fulfilled", "fulfilled"],
  ]);
  expect(order).toEqual(["a", "b", "c", "d"]);
});
