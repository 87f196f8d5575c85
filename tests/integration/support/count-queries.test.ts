import { describe, expect, it } from "vitest";

import { database } from "@/lib/db/client";
import { countQueries } from "@/tests/support/count-queries";

describe("counting the statements sent to the database", () => {
  it("counts each one, raw or not", async () => {
    expect(await countQueries(() => Promise.resolve())).toBe(0);
    expect(await countQueries(() => database().$queryRaw`SELECT 1`)).toBe(1);
    expect(await countQueries(() => database().source.count())).toBe(1);
    const two = () => Promise.all([database().source.count(), database().$queryRaw`SELECT 1`]);
    expect(await countQueries(two)).toBe(2);
  });

  it("sees a query for each row of a list, which is what it is there to find", async () => {
    const perRow = async (rows: number) => {
      for (let row = 0; row < rows; row += 1) await database().source.count();
    };
    expect(await countQueries(() => perRow(7))).toBe(7);
  });

  it("counts what a transaction costs", async () => {
    const inTransaction = () => database().$transaction(async (tx) => tx.source.count());
    expect(await countQueries(inTransaction)).toBe(3);
  });

  it("stops counting afterwards, also after a failure", async () => {
    const failing = () => database().$queryRaw`SELECT 1 FROM "NoSuchTable"`;
    await expect(countQueries(failing)).rejects.toThrow();
    await database().source.count();
    expect(await countQueries(() => Promise.resolve())).toBe(0);
  });
});
