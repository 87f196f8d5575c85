import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { reopenCase } from "@/lib/features/cases/commands/reopen-case";
import { listCases } from "@/lib/features/cases/queries";
import { listWatchedCases } from "@/lib/features/dashboard/queries/list-watched-cases";
import { listSilences } from "@/lib/features/silence/queries/list-silences";
import { STILL_HELD } from "@/lib/features/silence/queries/still-held-sql";
import { actorWithRole } from "@/tests/support/actors";
import { truncateAll } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";
import { aMention, anOfficial, daysAgo, on } from "@/tests/support/silence-factory";

let editor: Actor;
let speakerId: string;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  ({ id: speakerId } = await anOfficial(editor, "spokesperson"));
});

const spoke = (caseId: string, saidOn: string | null) =>
  aMention(editor, { caseId, speakerId, saidOn });

async function spokenOf(saidOn: string | null): Promise<string> {
  const { id } = await aCase(editor);
  await spoke(id, saidOn);
  return id;
}

describe("the silences of a list", () => {
  it("are those of the cases' own pages, and of no hidden case", async () => {
    const exact = await spokenOf(daysAgo(12));
    const partial = await spokenOf(`[${daysAgo(42)}..${daysAgo(12)}]`);
    const undated = await spokenOf(null);
    const hidden = await aCase(await actorWithRole("editor"), { restricted: true });
    const found = await listSilences(editor, { caseIds: [exact, partial, undated, hidden.id] });
    const byCase = new Map(found.map((silence) => [silence.caseId, silence]));
    expect(byCase.size).toBe(3);
    expect(byCase.get(exact)).toMatchObject({ days: { atLeast: 12, atMost: 12 }, undated: 0 });
    expect(byCase.get(partial)).toMatchObject({ days: { atLeast: 12, atMost: 42 } });
    expect(byCase.get(undated)).toMatchObject({ days: null, undated: 1 });
  });
});

describe("the list of cases by silence", () => {
  it("puts the longest first, never spoken of by the days held, and the freed last", async () => {
    const recent = await spokenOf(daysAgo(3));
    const long = await spokenOf(daysAgo(500));
    const atLeast = await spokenOf(`[${daysAgo(900)}..${daysAgo(100)}]`);
    const freed = await spokenOf(daysAgo(700));
    await recordStatus(editor, { caseId: freed, status: "released" });
    const { id: never } = await aCase(editor, { detainedOn: daysAgo(200) });
    const { rows } = await listCases(editor, { sort: "silence" });
    expect(rows.map(({ id }) => id)).toEqual([long, never, atLeast, recent, freed]);
  });

  it("pages both ways over more than two pages and loses none", async () => {
    const person = await anOfficial(editor, "not_an_official");
    const cases = Array.from({ length: 60 }, (_, index) => ({
      ...{ reference: `VG-2020-Z${index}`, personId: person.id, holderCountry: "XK" },
      ...{ holderKind: "state" as const, createdById: editor.id },
      detainedOnLatest: new Date(`${daysAgo(100 + (index % 7))}T00:00:00Z`),
    }));
    await database().case.createMany({ data: cases });
    const seen: string[] = [];
    let page = await listCases(editor, { sort: "silence" });
    seen.push(...page.rows.map(({ id }) => id));
    while (page.after) {
      page = await listCases(editor, { sort: "silence", after: page.after });
      seen.push(...page.rows.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
    const back = await listCases(editor, { sort: "silence", before: seen[50] });
    expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(25, 50));
  });
});

describe("who is still held", () => {
  it("is the same in SQL as on the page of a case", async () => {
    const { id: held } = await aCase(editor);
    const { id: alleged } = await aCase(editor);
    await recordStatus(editor, { caseId: alleged, status: "released", alleged: "on" });
    const { id: released } = await aCase(editor);
    await recordStatus(editor, { caseId: released, status: "released", since: on(daysAgo(9)) });
    const { id: rearrested } = await aCase(editor);
    await recordStatus(editor, { caseId: rearrested, status: "escaped", since: on(daysAgo(9)) });
    await recordStatus(editor, { caseId: rearrested, status: "pretrial", since: on(daysAgo(4)) });
    const { id: closed } = await aCase(editor);
    await closeCase(editor, { caseId: closed, outcome: "parole", endedOn: on(daysAgo(3)) });
    const { id: reopened } = await aCase(editor);
    await closeCase(editor, { caseId: reopened, outcome: "released", endedOn: on(daysAgo(3)) });
    await reopenCase(editor, { caseId: reopened });
    const { rows } = await listCases(editor, {});
    const ongoing = rows.filter((row) => row.held.ongoing).map(({ id }) => id);
    const inSql = await database().$queryRaw<{ id: string }[]>(
      Prisma.sql`SELECT c."id" FROM "Case" c WHERE ${STILL_HELD}`,
    );
    expect(inSql.map(({ id }) => id).sort()).toEqual(ongoing.sort());
    expect(ongoing.sort()).toEqual([held, alleged, rearrested, reopened].sort());
  });
});

describe("the dashboard", () => {
  it("goes by the same rule: relayed words of a minister count, the detainee's own do not", async () => {
    const minister = await anOfficial(editor, "foreign_minister");
    const journalist = await anOfficial(editor, "not_an_official");
    const { id: caseId, personId } = await aCase(editor);
    await aMention(
      editor,
      { caseId, speakerId: journalist.id, saidOn: daysAgo(8) },
      { relayedPerson: { id: minister.id } },
    );
    await aMention(editor, { caseId, speakerId: personId, saidOn: daysAgo(1) });
    const { rows } = await listWatchedCases(editor, { state: "open" });
    expect(rows[0]?.lastStatement).toMatchObject({ edtf: daysAgo(8) });
  });
});
