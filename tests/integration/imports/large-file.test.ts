import { expect, it } from "vitest";

import { database } from "@/lib/db/client";
import { startImport } from "@/lib/features/imports/commands/move-on";
import { getImport } from "@/lib/features/imports/queries/imports";
import { actorWithRole } from "@/tests/support/actors";
import { watchMemory } from "@/tests/support/memory";
import { aFileOfRows, check, doTheWork } from "@/tests/support/import-factory";

/** As many as a file may well have: VIGIL_IMPORT_ROWS=100000. */
const ROWS = Number(process.env.VIGIL_IMPORT_ROWS ?? 200);
const PER_ROW_MS = 200;

it(
  "takes a large file in, checks it and brings it in, in bounded memory",
  { timeout: 60_000 + ROWS * PER_ROW_MS },
  async () => {
    const actor = await actorWithRole("contributor");
    const rows = Array.from(
      { length: ROWS },
      (_, at) =>
        `${at},Person ${at} of Many,NO,19${String(at % 90).padStart(2, "0")}-05,"A note,\nof two lines"`,
    );
    const file = Buffer.from(`Ref,Name,Nationality,Born,Notes\n${rows.join("\n")}`);
    const memory = watchMemory();
    const looking = setInterval(memory.look, 100);
    const start = Date.now();
    const { id } = await aFileOfRows(actor, "people", file);
    const sent = Date.now();
    expect((await check(actor, id)).counts).toMatchObject({ to_add: ROWS, bad: 0 });
    const checked = Date.now();
    await startImport(actor, { id, mode: "all_or_nothing" });
    await doTheWork();
    const done = Date.now();
    expect((await getImport(actor, { id })).counts).toMatchObject({ added: ROWS });
    expect(await database().person.count()).toBe(ROWS);
    clearInterval(looking);
    expect(memory.peak()).toBeLessThan(60);
    if (process.env.VIGIL_IMPORT_ROWS) {
      const seconds = (ms: number) => (ms / 1000).toFixed(1);
      console.log(
        `${ROWS} rows: taken in ${seconds(sent - start)} s, checked ${seconds(checked - sent)} s, brought in ${seconds(done - checked)} s, at most ${memory.peak()} MB more held`,
      );
    }
  },
);
