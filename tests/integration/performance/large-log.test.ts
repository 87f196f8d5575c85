import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getCase, listCases } from "@/lib/features/cases/queries";
import { getCaseFigures } from "@/lib/features/cases/queries/get-case-figures";
import { listCaseSources } from "@/lib/features/cases/queries/list-case-sources";
import { listOfficesInvolved } from "@/lib/features/cases/queries/list-offices-involved";
import { listTimeline } from "@/lib/features/cases/queries/list-timeline";
import { listContacts } from "@/lib/features/contacts/queries";
import { countStatementsByMonth } from "@/lib/features/dashboard/queries/count-statements-by-month";
import { listRecentChanges } from "@/lib/features/dashboard/queries/list-recent-changes";
import { listWatchedCases } from "@/lib/features/dashboard/queries/list-watched-cases";
import { exportCase } from "@/lib/features/exports/commands";
import { getHorizonExcerpt } from "@/lib/features/horizon/queries/list-horizon";
import { search } from "@/lib/features/search/queries";
import { getSilence } from "@/lib/features/silence/queries/get-silence";
import { getSilenceStrip } from "@/lib/features/silence/queries/get-silence-strip";
import { listSilences } from "@/lib/features/silence/queries/list-silences";
import { listSources } from "@/lib/features/sources/queries";
import { listStatements } from "@/lib/features/statements/queries";
import { getWordStrip } from "@/lib/features/words/queries/get-word-strip";
import { getWordUsage } from "@/lib/features/words/queries/get-word-usage";
import { readCasePage } from "@/scripts/bench/page-reads";
import {
  lookedAtCold,
  lookedAtWarm,
  mediansOf,
  peakMegabytes,
} from "@/tests/integration/performance/measured";
import { actorWithRole } from "@/tests/support/actors";
import { fillCaseLog } from "@/tests/support/case-log";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { vacuumed } from "@/tests/support/vacuumed";

/** The smallest that has a record of every kind on its first page. */
const SMALL = { statements: 20, contacts: 10 };
const LARGE = { statements: 10_600, contacts: 5_000 };
const DEEP = 200 * 25;
const MOST_TIMES_SLOWER = 3;
const SLOWEST_PAGE_MS = 2_000;

let actor: Actor;
let caseId: string;

const READS: Record<string, () => Promise<unknown>> = {
  "list of statements": () => listStatements(actor, {}),
  "list of statements, oldest first": () => listStatements(actor, { sort: "oldest" }),
  "list of a case's statements": () => listStatements(actor, { caseId }),
  "list of statements by words and days": () =>
    listStatements(actor, { q: "embassy", from: "2016-01-01", to: "2020-01-01" }),
  "list of contacts": () => listContacts(actor, {}),
  "list of sources": () => listSources(actor, {}),
  "list of cases": () => listCases(actor, {}),
  search: () => search(actor, { q: "embassy offer" }),
  "search for a rare word": () => search(actor, { q: "lantern" }),
  "case page": () => getCase(actor, { id: caseId }),
  "figures of a case": () => getCaseFigures(actor, { caseId }),
  "silence of a case": () => getSilence(actor, { caseId }),
  "strip of a case's silence": () => getSilenceStrip(actor, { caseId }),
  "list of cases by silence": () => listCases(actor, { sort: "silence" }),
  "silences of a list": () => listSilences(actor, { caseIds: [caseId] }),
  "timeline of a case": () => listTimeline(actor, { caseId }),
  "offices of a case": () => listOfficesInvolved(actor, { caseId }),
  "sources of a case": () => listCaseSources(actor, { caseId }),
  "dashboard: cases": () => listWatchedCases(actor, { state: "open" }),
  "dashboard: months": () => countStatementsByMonth(actor, {}),
  "dashboard: horizon": () => getHorizonExcerpt(actor, { days: 30, take: 8 }),
  "dashboard: changes": () => listRecentChanges(actor, {}),
};

const few = new Map<string, number>();

beforeAll(async () => {
  actor = await actorWithRole("editor");
  caseId = await fillCaseLog(actor, SMALL);
  for (const [name, read] of Object.entries(READS)) few.set(name, await countQueries(read));
  await fillCaseLog(actor, LARGE);
}, 120_000);

describe("a log of ten thousand statements", () => {
  it("is there, the same in every run, with a hidden case and undated records in it", async () => {
    const linked = { cases: { some: { caseId } } };
    const found = {
      statements: await database().statement.count(),
      ofTheCase: await database().statement.count({ where: linked }),
      undated: await database().statement.count({ where: { saidOnEdtf: null } }),
      contacts: await database().contact.count(),
      hidden: await database().statementCase.count({
        where: { caseRecord: { visibility: "restricted" } },
      }),
    };
    expect(found).toEqual({
      statements: 10_600,
      ofTheCase: 10_070,
      undated: 530,
      contacts: 5_000,
      hidden: 244,
    });
  });

  it.each(Object.keys(READS))(
    "takes no more queries than twenty do, and no long wait: %s",
    async (name) => {
      const read = READS[name] ?? (() => Promise.reject(new Error(name)));
      const started = performance.now();
      expect(await countQueries(read)).toBeLessThanOrEqual(few.get(name) ?? 0);
      expect(performance.now() - started).toBeLessThan(SLOWEST_PAGE_MS);
      expect(few.get(name)).toBeLessThanOrEqual(40);
    },
  );
});

describe("page two hundred", () => {
  async function deepStatement(where = {}): Promise<string> {
    const orderBy = [{ newestFirst: "asc" as const }, { id: "asc" as const }];
    return (
      await database().statement.findFirstOrThrow({
        where,
        orderBy,
        skip: DEEP - 1,
        select: { id: true },
      })
    ).id;
  }

  async function expectAlike(
    first: () => Promise<unknown>,
    deep: () => Promise<unknown>,
  ): Promise<void> {
    const [atFirst, atDepth] = await mediansOf(first, deep);
    console.info(`first page ${atFirst.toFixed(1)} ms, deep page ${atDepth.toFixed(1)} ms`);
    expect(atDepth / atFirst).toBeLessThan(MOST_TIMES_SLOWER);
    expect((await countQueries(deep)) - (await countQueries(first))).toBeLessThanOrEqual(1);
  }

  it("of all statements costs what the first does", async () => {
    const after = await deepStatement();
    expect((await listStatements(actor, { after })).rows).toHaveLength(25);
    await expectAlike(
      () => listStatements(actor, {}),
      () => listStatements(actor, { after }),
    );
  });

  it("of a case's statements costs what the first does", async () => {
    const after = await deepStatement({ cases: { some: { caseId } } });
    await expectAlike(
      () => listStatements(actor, { caseId }),
      () => listStatements(actor, { caseId, after }),
    );
  });

  it("of all contacts costs what the first does", async () => {
    const orderBy = [{ newestFirst: "asc" as const }, { id: "asc" as const }];
    const { id: after } = await database().contact.findFirstOrThrow({
      orderBy,
      skip: 4_900,
      select: { id: true },
    });
    await expectAlike(
      () => listContacts(actor, {}),
      () => listContacts(actor, { after }),
    );
  });

  it("of a case's timeline costs what the first does", async () => {
    let page = await listTimeline(actor, { caseId });
    for (let n = 0; n < 20 && page.after; n += 1)
      page = await listTimeline(actor, { caseId, after: page.after });
    const { after } = page;
    await expectAlike(
      () => listTimeline(actor, { caseId }),
      () => listTimeline(actor, { caseId, after }),
    );
  });
});

/** What the pages of one case read, each with how many times a small case’s blocks it may read. */
const OF_A_CASE: Record<string, [number, (ofCase: { caseId: string }) => Promise<unknown>]> = {
  "its page": [3, ({ caseId: id }) => readCasePage(actor, id)],
  "its timeline": [2, (ofCase) => listTimeline(actor, ofCase)],
  "its statements": [1.5, (ofCase) => listStatements(actor, ofCase)],
  "its statements, oldest first": [
    1.5,
    (ofCase) => listStatements(actor, { ...ofCase, sort: "oldest" }),
  ],
  "its statements of a kind": [2, (ofCase) => listStatements(actor, { ...ofCase, kind: "pledge" })],
  "its statements of a kind there is none of": [
    1.5,
    (ofCase) => listStatements(actor, { ...ofCase, kind: "denial" }),
  ],
  "its statements with a word": [2, (ofCase) => listStatements(actor, { ...ofCase, q: "embassy" })],
  "its statements of some days": [
    2,
    (ofCase) => listStatements(actor, { ...ofCase, from: "2017-01-01", to: "2017-03-01" }),
  ],
  "its contacts": [1.5, (ofCase) => listContacts(actor, ofCase)],
  "its contacts that were made": [2, (ofCase) => listContacts(actor, { ...ofCase, made: "yes" })],
  "its contacts with a word": [2, (ofCase) => listContacts(actor, { ...ofCase, q: "embassy" })],
  "its contacts with a rare word": [
    2,
    (ofCase) => listContacts(actor, { ...ofCase, q: "lantern" }),
  ],
};

/** What a full page takes, where the small case has fewer records than fill one. */
const BLOCKS_OF_A_PAGE = 300;

/** What goes through all the words that were said of a case; remembered from then on. */
const OF_ITS_WORDS: Record<string, (ofCase: { caseId: string }) => Promise<unknown>> = {
  "its words": (ofCase) => getWordUsage(actor, { ...ofCase, q: "", word: "" }),
  "its words over time": (ofCase) => getWordStrip(actor, { ...ofCase, q: "", word: "" }),
};

describe("a case of ten thousand statements", () => {
  let smallId: string;

  beforeAll(async () => {
    const small = await database().case.findFirstOrThrow({
      where: { visibility: "open", id: { not: caseId }, statements: { some: {} } },
      orderBy: { reference: "asc" },
    });
    smallId = small.id;
  });

  it.each(Object.entries(OF_A_CASE))(
    "is read like one of a few dozen, with nothing remembered: %s",
    async (name, [most, read]) => {
      const few = await lookedAtCold(() => read({ caseId: smallId }));
      const many = await lookedAtCold(() => read({ caseId }));
      console.info(
        `${name}: ${few.blocks} blocks of a small case, ${many.blocks} of the large one`,
      );
      expect(many.blocks).toBeLessThan(most * few.blocks + BLOCKS_OF_A_PAGE);
      // What is counted and drawn never needs the statements themselves.
      if (name === "its page") expect([...many.scanned]).not.toContain("Statement");
    },
  );

  it.each(Object.entries(OF_ITS_WORDS))(
    "is gone through once, and remembered while nothing changes: %s",
    async (name, read) => {
      const { blocks: few } = await lookedAtWarm(() => read({ caseId: smallId }));
      const { blocks: many } = await lookedAtWarm(() => read({ caseId }));
      const { blocks: cold } = await lookedAtCold(() => read({ caseId }));
      console.info(`${name}: ${few} blocks remembered of a small case, ${many} of the large one`);
      expect(many).toBeLessThan(1.3 * few + 300);
      expect(cold).toBeLessThan(LARGE.statements);
      // Else it was remembered after all.
      expect(cold).toBeGreaterThan(LARGE.statements / 10);
    },
  );
});

/**
 * What moves one link of a case, and what moves most of them: with how many times a small case’s blocks
 * its page may then read, before and after the next vacuum. Until then each link that an index names has
 * to be looked at in the table, and the database plans for links as they were.
 */
const CHANGES: [name: string, most: { before: number; after: number }, sql: string][] = [
  [
    "a statement",
    { before: 3, after: 3 },
    `UPDATE "Statement" SET "saidOnEdtf" = '2019-03-04', "saidOnEarliest" = '2019-03-04', "saidOnLatest" = '2019-03-04'
      WHERE id = (SELECT "statementId" FROM "StatementCase" WHERE "caseId" = $1 AND NOT trashed LIMIT 1)`,
  ],
  [
    "the side that holds",
    { before: 20, after: 4 },
    `UPDATE "Case" SET "holderKind" = 'state', "holderOrganisationId" = NULL, "holderCountry" = 'XX' WHERE id = $1`,
  ],
];

describe("a case of ten thousand statements that has just changed", () => {
  const autovacuum = (enabled: boolean) =>
    ownerPool().query(`ALTER TABLE "StatementCase" SET (autovacuum_enabled = ${enabled})`);

  beforeAll(() => autovacuum(false));
  afterAll(() => autovacuum(true));

  it.each(CHANGES)("is read from its links as before: %s", async (name, most, sql) => {
    const { id: smallId } = await database().case.findFirstOrThrow({
      where: { visibility: "open", id: { not: caseId }, statements: { some: {} } },
      orderBy: { reference: "asc" },
    });
    const { blocks: few } = await lookedAtCold(() => readCasePage(actor, smallId));
    await ownerPool().query(sql, [caseId]);
    const before = await lookedAtCold(() => readCasePage(actor, caseId));
    await vacuumed("StatementCase");
    const after = await lookedAtCold(() => readCasePage(actor, caseId));
    console.info(
      `${name} changed: ${before.blocks} blocks, ${after.blocks} after a vacuum, ${few} of a small case`,
    );
    expect(before.blocks).toBeLessThan(most.before * few + BLOCKS_OF_A_PAGE);
    expect(after.blocks).toBeLessThan(most.after * few + BLOCKS_OF_A_PAGE);
    expect([...before.scanned]).not.toContain("Statement");
  });
});

describe("the export of ten thousand statements", () => {
  const exported =
    (format: string, range = {}) =>
    async () => {
      const { bytes, discard } = await exportCase(actor, {
        audience: "internal",
        caseId,
        format,
        ...range,
      });
      await discard();
      return bytes / 2 ** 20;
    };

  const QUARTER = { from: "2015-01-01", to: "2017-09-30" };
  let written: number;

  beforeAll(async () => {
    written = (await exported("json")()) - (await exported("json", QUARTER)());
  });

  it.each(["csv", "json"])(
    "as %s takes hardly more memory than that of a quarter",
    async (format) => {
      const part = await peakMegabytes(exported(format, QUARTER));
      const whole = await peakMegabytes(exported(format));
      console.info(
        `${format}: ${part.toFixed(1)} MB for a quarter, ${whole.toFixed(1)} MB for all, ${written.toFixed(1)} MB of text more`,
      );
      // Kept in memory, the records would take several times what is written of them as text.
      expect(whole - part).toBeLessThan(written);
    },
    180_000,
  );
});
