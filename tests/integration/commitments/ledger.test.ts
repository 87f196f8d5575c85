import { beforeAll, describe, expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import {
  listCommitmentFilterChoices,
  listCommitments,
  listStatementCommitments,
} from "@/lib/features/commitments/queries/list-commitments";
import {
  countLedger,
  tallyOfficial,
  tallyOfficials,
} from "@/lib/features/commitments/queries/tally-commitments";
import { getCommitment } from "@/lib/features/commitments/queries/get-commitment";
import { isOverdue, isPending, mayBeOverdue } from "@/lib/features/commitments/rules";
import { actorWithRole } from "@/tests/support/actors";
import { aCommitment, anOfficial, aTurn, dueOn } from "@/tests/support/commitment-factory";
import { countQueries } from "@/tests/support/count-queries";
import { aCase, aStatement } from "@/tests/support/factories";

let actor: Actor;

beforeAll(async () => {
  actor = await actorWithRole("editor");
});

const inDays = (days: number) => Temporal.PlainDate.from(today()).add({ days }).toString();

async function idsOf(params: object, as = actor): Promise<string[]> {
  return (await listCommitments(as, params)).rows.map(({ id }) => id);
}

const about = (caseId: string) => ({ cases: [{ case: { id: caseId } }] });

describe("the ledger", () => {
  it("judges state and lateness in the database as the rules do, in filters and counts alike", async () => {
    const { id: caseId } = await aCase(actor);
    const [year, month] = [today().slice(0, 4), today().slice(0, 7)];
    const dues = [null, "2024-02", inDays(-1), today(), inDays(30), inDays(31), month, year];
    const edtfs = [
      ...dues,
      `../${inDays(-1)}`,
      `${inDays(-9)}/..`,
      `[${inDays(-3)}..${inDays(3)}]`,
    ];
    for (const edtf of edtfs) await aCommitment(actor, { due: dueOn(edtf) }, about(caseId));
    for (const state of ["acted_on", "kept", "broken", "superseded", "withdrawn"]) {
      const { id } = await aCommitment(actor, { due: dueOn("2024-02") }, about(caseId));
      await aTurn(actor, id, state);
      await aTurn(actor, id, "open", "2024-02-01");
    }
    const { rows, total } = await listCommitments(actor, { caseId });
    expect(rows).toHaveLength(edtfs.length + 5);
    expect(total).toBe(edtfs.length + 5);
    const day = today();
    const expected: Record<string, string[]> = {
      "state=pending": rows.filter(({ state }) => isPending(state)).map(({ id }) => id),
      "state=kept": rows.filter(({ state }) => state === "kept").map(({ id }) => id),
      "due=overdue": rows.filter((row) => isOverdue(row, day)).map(({ id }) => id),
      "due=maybe": rows.filter((row) => mayBeOverdue(row, day)).map(({ id }) => id),
    };
    for (const [filter, ids] of Object.entries(expected)) {
      const page = await listCommitments(actor, {
        ...Object.fromEntries(new URLSearchParams(filter)),
        caseId,
      });
      expect(ids.length, filter).toBeGreaterThan(0);
      expect([page.rows.map(({ id }) => id), page.total], filter).toEqual([ids, ids.length]);
    }
    const soon = (await listCommitments(actor, { caseId, due: "soon" })).rows;
    const soonDues = soon.map(({ due }) => due.edtf);
    expect(soonDues).toEqual(expect.arrayContaining([today(), inDays(30)]));
    expect(soonDues).not.toContain(inDays(31));
    expect(soonDues).not.toContain(inDays(-1));
    expect(await idsOf({ caseId, due: "undated" })).toHaveLength(2);
  }, 120_000);

  it("is narrowed by case, official and words, percent signs taken as they are", async () => {
    const { id: caseId } = await aCase(actor);
    const { id: speaker } = await anOfficial(actor);
    const { id: relayed } = await anOfficial(actor);
    const said = { ...about(caseId), speaker: { id: speaker }, relayedPerson: { id: relayed } };
    const own = await aCommitment(actor, { words: "A 100% promise." }, said);
    const passedOn = await aCommitment(actor, { promiser: "relayed_person" }, said);
    await aCommitment(actor);
    expect((await idsOf({ caseId })).sort()).toEqual([own.id, passedOn.id].sort());
    expect(await idsOf({ personId: speaker })).toEqual([own.id]);
    expect(await idsOf({ personId: relayed })).toEqual([passedOn.id]);
    expect(await idsOf({ caseId, q: "100% PROMISE" })).toEqual([own.id]);
    expect(await idsOf({ caseId, q: "100_ promise" })).toEqual([]);
    const choices = await listCommitmentFilterChoices(actor, { caseId });
    expect(choices.cases.map(({ value }) => value)).toContain(caseId);
    const offered = choices.people.map(({ value }) => value);
    expect(offered).toEqual(expect.arrayContaining([speaker, relayed]));
  });

  it("pages forwards and back through every sort, what has no day last", async () => {
    const { id: caseId } = await aCase(actor);
    const statements: string[] = [];
    for (const day of [null, "2024-01", "2024-02-13", "2024-02-13", "2023"]) {
      const said = { ...about(caseId), saidOn: dueOn(day) };
      statements.push((await aStatement(actor, said)).id);
    }
    const added: string[] = [];
    for (let index = 0; index < 55; index += 1) {
      const due = index % 7 === 0 ? null : `2025-${String((index % 12) + 1).padStart(2, "0")}`;
      const over = { due: dueOn(due), statementId: statements[index % 5] };
      added.push((await aCommitment(actor, over)).id);
    }
    for (const sort of ["due", "due-last", "newest", "oldest"]) {
      const filter = { caseId, sort };
      const first = await listCommitments(actor, filter);
      const second = await listCommitments(actor, { ...filter, after: first.after });
      const third = await listCommitments(actor, { ...filter, after: second.after });
      const pages = [first, second, third];
      expect(pages.map(({ rows }) => rows.length)).toEqual([25, 25, 5]);
      expect(pages.map(({ total }) => total)).toEqual([55, 55, 55]);
      const all = pages.flatMap(({ rows }) => rows);
      expect(all.map(({ id }) => id).sort()).toEqual([...added].sort());
      const key = sort.startsWith("due") ? "due" : "saidOn";
      const undated = all.filter((row) => row[key].edtf === null);
      expect(all.slice(-undated.length)).toEqual(undated);
      expect([third.after, first.before]).toEqual([null, null]);
      const back = await listCommitments(actor, { ...filter, before: third.before });
      expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id));
      const start = await listCommitments(actor, { ...filter, before: back.before });
      expect(start.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
      expect(start.before).toBeNull();
    }
  }, 120_000);

  it("costs as many queries for a full page as for a short one", async () => {
    const { id: caseId } = await aCase(actor);
    const add = async () => {
      const { id, statementId } = await aCommitment(actor, {}, about(caseId));
      await aTurn(actor, id, "acted_on");
      return { id, statementId };
    };
    const { id, statementId } = await add();
    const cost = async () => [
      await countQueries(() => listCommitments(actor, { caseId })),
      await countQueries(() => listCommitmentFilterChoices(actor, { caseId })),
      await countQueries(() => listStatementCommitments(actor, { statementId })),
      await countQueries(() => getCommitment(actor, { id })),
      await countQueries(() => countLedger(actor, {})),
      await countQueries(() => tallyOfficials(actor, {})),
    ];
    const ofOne = await cost();
    for (let index = 0; index < 10; index += 1) {
      await add();
      await aCommitment(actor, { statementId });
      await aTurn(actor, id, "acted_on");
    }
    expect(await cost()).toEqual(ofOne);
    expect(ofOne.slice(-2)).toEqual([1, 3]);
  }, 120_000);
});

describe("what a reader may not see", () => {
  it("is in no list, count, tally or choice, whatever the role", async () => {
    const member = await actorWithRole("editor");
    const admin = await actorWithRole("admin");
    const { id: official } = await anOfficial(actor);
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const open = await aCase(member);
    const said = { speaker: { id: official }, saidOn: dueOn("2023") };
    const due = dueOn("2024-02");
    const secret = await aCommitment(member, { due }, { ...said, ...about(hidden.id) });
    await aCommitment(member, { due }, { ...said, ...about(open.id) });
    const both = await aStatement(member, {
      ...{ newSpeaker: null, ...said },
      cases: [{ case: { id: hidden.id } }, { case: { id: open.id } }],
    });
    const shared = await aCommitment(member, { statementId: both.id });

    expect(await tallyOfficial(member, { personId: official })).toMatchObject({
      made: 3,
      overdue: 2,
    });
    expect(await tallyOfficial(admin, { personId: official })).toMatchObject({
      made: 2,
      overdue: 1,
    });
    const row = (await tallyOfficials(admin, {})).rows.find(
      ({ personId }) => personId === official,
    );
    expect(row).toMatchObject({ made: 2, overdue: 1, open: 2 });
    expect(await idsOf({ caseId: hidden.id }, admin)).toEqual([]);
    expect(await idsOf({ personId: official }, admin)).not.toContain(secret.id);
    const seen = (await listCommitments(admin, { personId: official })).rows.find(
      ({ id }) => id === shared.id,
    );
    expect(seen?.cases.map(({ id }) => id)).toEqual([open.id]);
    const [ofMember, ofAdmin] = [await countLedger(member, {}), await countLedger(admin, {})];
    expect(ofMember.overdue - ofAdmin.overdue).toBe(1);
    expect(await listStatementCommitments(admin, { statementId: secret.statementId })).toEqual([]);
    const choices = await listCommitmentFilterChoices(admin, {});
    expect(choices.cases.map(({ value }) => value)).not.toContain(hidden.id);
  });
});

describe("the tally of an official", () => {
  it("counts what was made, kept, broken, is open and overdue, each as long as its list", async () => {
    const { id: personId } = await anOfficial(actor);
    const said = { speaker: { id: personId } };
    const make = async (states: string[], due: string | null = null) => {
      const { id } = await aCommitment(actor, { due: dueOn(due) }, said);
      for (const state of states) await aTurn(actor, id, state);
    };
    await make([]);
    await make([], "2024-02");
    await make(["acted_on"], "2024-02");
    await make(["kept"], "2024-02");
    await make(["kept", "broken"]);
    await make(["superseded"], "2024-02");
    const tally = await tallyOfficial(actor, { personId });
    expect(tally).toEqual({ made: 6, kept: 1, broken: 1, open: 3, overdue: 2 });
    const lengths = await Promise.all(
      [{}, { state: "kept" }, { state: "broken" }, { state: "pending" }, { due: "overdue" }].map(
        async (filter) => (await listCommitments(actor, { personId, ...filter })).total,
      ),
    );
    expect(lengths).toEqual(Object.values(tally));
    const inTable = (await tallyOfficials(actor, {})).rows.find((row) => row.personId === personId);
    expect(inTable).toMatchObject(tally);
  });

  it("lists all who promised, who promised most first, page by page forwards and back", async () => {
    const person = () => anOfficial(actor);
    const promise = (id: string) => aCommitment(actor, {}, { speaker: { id } });
    for (let index = 0; index < 30; index += 1) await promise((await person()).id);
    const { id: most } = await person();
    for (let index = 0; index < 20; index += 1) await promise(most);
    const pages = [await tallyOfficials(actor, {})];
    for (let last = pages[0]; last?.after; last = pages.at(-1)) {
      pages.push(await tallyOfficials(actor, { after: last.after }));
    }
    const all = pages.flatMap(({ rows }) => rows);
    expect(all[0]).toMatchObject({ personId: most, made: 20 });
    expect(new Set(all.map(({ personId }) => personId)).size).toBe(pages[0]?.total);
    const made = all.map((row) => row.made);
    expect(made).toEqual(made.toSorted((a, b) => b - a));
    expect(pages.length).toBeGreaterThan(1);
    const back = await tallyOfficials(actor, { before: pages[1]?.before });
    expect(back.rows).toEqual(pages[0]?.rows);
  });

  it("is nothing for whoever promised nothing", async () => {
    const { id: personId } = await anOfficial(actor);
    expect(await tallyOfficial(actor, { personId })).toMatchObject({ made: 0, open: 0 });
  });
});
