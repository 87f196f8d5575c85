import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { getSource, listClaims, listSources } from "@/lib/features/sources/queries";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { truncateAll } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;

type Read = (
  cursor: Record<string, unknown>,
) => Promise<{ rows: { id: string }[]; before: string | null; after: string | null }>;

/** Ids of every page, forwards and then back to the first. */
async function walk(read: Read) {
  const forwards: string[][] = [];
  let page = await read({});
  forwards.push(page.rows.map(({ id }) => id));
  while (page.after) {
    page = await read({ after: page.after });
    forwards.push(page.rows.map(({ id }) => id));
  }
  const backwards = [page.rows.map(({ id }) => id)];
  while (page.before) {
    page = await read({ before: page.before });
    backwards.unshift(page.rows.map(({ id }) => id));
  }
  return { forwards, backwards };
}

const day = (index: number) => ({ mode: "on", year: String(1990 + Math.floor(index / 2)) });

beforeAll(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  for (let index = 0; index < 58; index += 1)
    await aSource(editor, {
      title: `Title ${String((index * 37) % 58).padStart(2, "0")}`,
      publishedOn: day(index),
    });
  for (let index = 0; index < 3; index += 1)
    await aSource(editor, { title: `Undated ${index}`, kind: "letter", publisher: "Postmark" });
});

describe("the list of sources", () => {
  it("pages through all of them, forwards and back, in each order, undated ones last", async () => {
    for (const sort of ["newest", "oldest", "title"]) {
      const { forwards, backwards } = await walk((cursor) =>
        listSources(editor, { ...cursor, sort }),
      );
      expect(
        forwards.map((ids) => ids.length),
        sort,
      ).toEqual([25, 25, 11]);
      expect(new Set(forwards.flat()).size, sort).toBe(61);
      expect(backwards, sort).toEqual(forwards);
    }
    const last = (
      await walk((cursor) => listSources(editor, { ...cursor, sort: "oldest" }))
    ).forwards
      .flat()
      .slice(-3);
    const undated = await database().source.findMany({
      where: { publishedOnEdtf: null },
      select: { id: true },
    });
    expect([...last].sort()).toEqual(undated.map(({ id }) => id).sort());
  });

  it("sorts by title and by day", async () => {
    const titles = (await listSources(editor, { sort: "title" })).rows.map(({ title }) => title);
    expect(titles).toEqual([...titles].sort());
    const days = (await listSources(editor, {})).rows.map(
      ({ publishedOn }) => publishedOn.edtf ?? "",
    );
    expect(days).toEqual([...days].sort().reverse());
  });

  it("filters by words, kind and a range that overlaps, and says how many undated were left out", async () => {
    expect((await listSources(editor, { q: "postMARK" })).total).toBe(3);
    expect((await listSources(editor, { kind: "letter" })).total).toBe(3);
    const range = await listSources(editor, { from: "1991-06-01", to: "1992-06-30" });
    expect(range).toMatchObject({ total: 4, undatedLeftOut: 3 });
    expect(await listSources(editor, { q: "Title", from: "1991-06-01" })).toMatchObject({
      undatedLeftOut: 0,
    });
    expect(
      (
        await listSources(editor, {
          kind: "no such kind",
          from: "soon",
          sort: "url; DROP TABLE",
          after: "x",
        })
      ).total,
    ).toBe(61);
  });

  it("runs the same few queries however long it is", async () => {
    const short = await countQueries(() => listSources(editor, { q: "Undated" }));
    expect(await countQueries(() => listSources(editor, {}))).toBe(short);
    expect(short).toBeLessThanOrEqual(4);
  });
});

describe("what a source is cited for", () => {
  it("is listed by group, within the actor’s scope, without what is in the trash", async () => {
    const { id } = await aSource(editor, { title: "Cited widely" });
    const outsider = await actorWithRole("editor");
    const [open, hidden] = [
      await aCase(editor),
      await aCase(editor, { restricted: true, members: [editor] }),
    ];
    const cite = { citations: [{ source: { id }, exactWords: "the very words", note: "page 3" }] };
    await aStatement(editor, { ...cite, text: "Said openly", cases: [{ case: { id: open.id } }] });
    await aStatement(editor, {
      ...cite,
      text: "Said in hiding",
      cases: [{ case: { id: hidden.id } }],
    });
    const gone = await aStatement(editor, { ...cite, text: "Said and thrown away" });
    await trashStatement(editor, { id: gone.id });
    const person = await aPerson(editor, { positions: [{ title: "Consul of Tests" }] });
    const position = await database().position.findFirstOrThrow({ where: { personId: person.id } });
    const status = {
      caseId: open.id,
      status: "pretrial",
      since: { edtf: "2021", asStated: null, inferred: false },
    };
    const { id: caseFactId } = await recordStatus(editor, status);
    const claims = [
      { personId: person.id },
      { positionId: position.id },
      { caseId: open.id },
      { caseId: hidden.id },
      { caseFactId },
    ];
    await database().citation.createMany({
      data: claims.map((claim) => ({ sourceId: id, ...claim })),
    });

    const seen = await listClaims(outsider, { sourceId: id });
    expect(seen.map(({ group, total }) => [group, total])).toEqual([
      ["statements", 1],
      ["people", 2],
      ["cases", 2],
    ]);
    expect(seen[0]?.rows[0]).toMatchObject({
      excerpt: { text: "Said openly" },
      exactWords: "the very words",
      note: "page 3",
    });
    expect(seen.flatMap(({ rows }) => rows.map(({ detail }) => detail))).toEqual(
      expect.arrayContaining(["Consul of Tests", "Status: Pretrial detention, 2021"]),
    );
    expect(JSON.stringify(seen)).not.toContain(hidden.reference);
    expect((await listSources(outsider, { q: "Cited widely" })).rows[0]?.claimCount).toBe(5);
    const own = await listClaims(editor, { sourceId: id });
    expect(own.map(({ group, total }) => [group, total])).toEqual([
      ["statements", 2],
      ["people", 2],
      ["cases", 3],
    ]);
  });

  it("has pages of its own where a group is long", async () => {
    const { id } = await aSource(editor);
    for (let index = 0; index < 53; index += 1)
      await aStatement(editor, { citations: [{ source: { id } }] });
    const [preview] = await listClaims(editor, { sourceId: id });
    expect(preview).toMatchObject({ total: 53, before: null });
    const page = async (cursor: Record<string, unknown>) => {
      const [first] = await listClaims(editor, { sourceId: id, cited: "statements", ...cursor });
      if (!first) throw new Error("No page");
      return first;
    };
    const { forwards, backwards } = await walk(page);
    expect(forwards.map((ids) => ids.length)).toEqual([25, 25, 3]);
    expect(backwards).toEqual(forwards);
    const read = (sourceId: string) => () =>
      Promise.all([getSource(editor, { id: sourceId }), listClaims(editor, { sourceId })]);
    const single = await aSource(editor);
    await aStatement(editor, { citations: [{ source: { id: single.id } }] });
    const cost = await countQueries(read(id));
    expect(cost).toBe(await countQueries(read(single.id)));
    expect(cost).toBeLessThanOrEqual(40);
  });
});
