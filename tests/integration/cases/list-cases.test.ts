import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { addCase } from "@/lib/features/cases/commands/add-case";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { listCases, searchCases } from "@/lib/features/cases/queries";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
import type { CaseRow } from "@/lib/features/cases/types";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";

const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });

let editor: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
});

/** A case in Samoa of a fictional person of that name. */
function named(fullName: string, over: Record<string, unknown> = {}) {
  return addCase(editor, {
    newPerson: { fullName },
    holderKind: "state",
    holderCountry: "WS",
    ...over,
  });
}

async function namesFor(input: Record<string, unknown>, actor = editor): Promise<string[]> {
  const { rows } = await listCases(actor, { country: "WS", sort: "name", ...input });
  return rows.map(({ person }) => person.fullName);
}

describe("filtering the list of cases", () => {
  beforeAll(async () => {
    const asa = await named("Åsa Filtered", { detainedOn: on("2019"), priority: "urgent" });
    await recordStatus(editor, {
      caseId: asa.id,
      status: "serving_sentence",
      since: on("2022-01-01"),
    });
    await recordStatus(editor, { caseId: asa.id, status: "pretrial", since: on("2019-05-01") });
    const ben = await named("Ben Filtered", {
      detainedOn: on("2021-03-04"),
      firstStatus: { status: "pretrial" },
    });
    await closeCase(editor, { caseId: ben.id, outcome: "released", endedOn: on("2023-01-01") });
    await named("Cleo Filtered", { firstStatus: { status: "pretrial" } });
  });

  it("finds names without their accents, and references", async () => {
    expect(await namesFor({ q: "asa filt" })).toEqual(["Åsa Filtered"]);
    expect(await namesFor({ q: "100%_" })).toEqual([]);
    const { rows } = await listCases(editor, { country: "WS", q: "Ben Filtered" });
    expect(await namesFor({ q: rows[0]?.reference.toLowerCase() })).toEqual(["Ben Filtered"]);
    expect(await searchCases(editor, { q: "Åsa F" })).toMatchObject([
      { description: "Held in Samoa" },
    ]);
  });

  it("goes by the status that counts now, not by one that is past", async () => {
    expect(await namesFor({ status: "pretrial" })).toEqual(["Cleo Filtered"]);
    expect(await namesFor({ status: "serving_sentence" })).toEqual(["Åsa Filtered"]);
    expect(await namesFor({ status: "released" })).toEqual(["Ben Filtered"]);
  });

  it("tells open from closed, and urgent from the rest", async () => {
    expect(await namesFor({ state: "open" })).toEqual(["Åsa Filtered", "Cleo Filtered"]);
    expect(await namesFor({ state: "closed" })).toEqual(["Ben Filtered"]);
    expect(await namesFor({ priority: "urgent" })).toEqual(["Åsa Filtered"]);
    expect(await namesFor({ country: "FI" })).toEqual([]);
  });

  it("takes in what a range may overlap, and says how many undated cases it left out", async () => {
    const page = await listCases(editor, { country: "WS", from: "2019-06-01", to: "2020-01-01" });
    expect(page.rows.map(({ person }) => person.fullName)).toEqual(["Åsa Filtered"]);
    expect(page.undatedLeftOut).toBe(1);
    expect((await listCases(editor, { country: "WS" })).undatedLeftOut).toBe(0);
  });

  it("puts undated cases last in both directions, and ignores filters that make no sense", async () => {
    const order = async (sort: string) =>
      (await namesFor({ sort, status: "nonsense", after: "x" })).map((name) => name[0]);
    expect(await order("newest")).toEqual(["B", "Å", "C"]);
    expect(await order("oldest")).toEqual(["Å", "B", "C"]);
    expect(await order("recent")).toEqual(["C", "B", "Å"]);
    expect(await order("name")).toEqual(["Å", "B", "C"]);
  });
});

describe("paging through cases", () => {
  beforeAll(async () => {
    await named("Paged 00", { holderCountry: "TO" });
    // Straight into the table: a list of some length in little time.
    await ownerPool().query(`
      INSERT INTO "Case" ("id", "reference", "personId", "holderKind", "holderCountry", "createdById", "updatedAt",
        "detainedOnEdtf", "detainedOnEarliest", "detainedOnLatest")
      SELECT gen_random_uuid(), 'VG-2000-P' || n, c."personId", 'state', 'TO', c."createdById", now(),
        d::text, d, d
      FROM "Case" c, generate_series(1, 60) n, LATERAL (SELECT CASE WHEN n % 6 > 0 THEN DATE '2020-01-01' + n % 7 END AS d) x
      WHERE c."holderCountry" = 'TO'`);
  });

  const walk = async (sort: string) => {
    const pages: CaseRow[][] = [];
    const starts: (string | null)[] = [];
    let after: string | null | undefined;
    do {
      const page = await listCases(editor, { country: "TO", sort, after: after ?? undefined });
      pages.push(page.rows);
      starts.push(page.before);
      expect(page.total).toBe(61);
      after = page.after;
    } while (after);
    return { pages, starts };
  };

  it.each(["newest", "oldest", "name", "recent"])(
    "by %s meets each case once, forwards and back",
    async (sort) => {
      const { pages, starts } = await walk(sort);
      expect(pages.map((rows) => rows.length)).toEqual([25, 25, 11]);
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(61);
      expect(starts[0]).toBeNull();
      const back = await listCases(editor, { country: "TO", sort, before: starts[2] });
      expect(back.rows.map(({ id }) => id)).toEqual(pages[1]?.map(({ id }) => id));
      const first = await listCases(editor, { country: "TO", sort, before: back.before });
      expect(first.rows.map(({ id }) => id)).toEqual(pages[0]?.map(({ id }) => id));
      expect(first.before).toBeNull();
    },
  );

  it("begins anew where the cursor's case is gone", async () => {
    const gone = crypto.randomUUID();
    const { rows } = await listCases(editor, { country: "TO" });
    for (const cursor of [{ after: gone }, { before: gone }]) {
      const page = await listCases(editor, { country: "TO", ...cursor });
      expect(page.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      expect(page.before).toBeNull();
    }
  });

  it("runs the same number of queries for one case as for a full page", async () => {
    const few = await countQueries(() => listCases(editor, { country: "WS", q: "Ben Filtered" }));
    const many = await countQueries(() => listCases(editor, { country: "TO" }));
    expect(many).toBe(few);
  });
});

describe("who may see which case, in Prisma's words and in SQL", () => {
  it("is the same for every role, team and visibility", async () => {
    const roles = ["viewer", "contributor", "editor", "admin"] as const;
    const actors = await Promise.all(roles.map((role) => actorWithRole(role)));
    const [viewer, contributor, , admin] = actors as [Actor, Actor, Actor, Actor];
    await aCase(editor);
    await aCase(editor, { restricted: true, members: [viewer] });
    await aCase(contributor, { restricted: true });
    const led = await aCase(contributor, { restricted: true, members: [viewer] });
    await database().case.update({ where: { id: led.id }, data: { leadId: admin.id } });
    const counts = new Set<number>();
    for (const actor of [...actors, editor]) {
      const inPrisma = await database().case.findMany({
        where: visibleCases(actor),
        select: { id: true },
        orderBy: { id: "asc" },
      });
      const inSql = await database().$queryRaw<{ id: string }[]>`
        SELECT c."id" FROM "Case" c WHERE ${visibleCasesSql(actor, Prisma.sql`c`)} ORDER BY c."id"`;
      expect(inSql).toEqual(inPrisma);
      counts.add(inSql.length);
    }
    expect(counts.size).toBeGreaterThan(2);
  });
});
