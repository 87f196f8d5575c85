import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { listStatements } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

let actor: Actor;

beforeAll(async () => {
  actor = await actorWithRole("editor");
});

async function idsOf(params: object, as = actor): Promise<string[]> {
  return (await listStatements(as, params)).rows.map(({ id }) => id);
}

describe("the list of statements", () => {
  it("is narrowed by case, speaker, kind, country of the office and words", async () => {
    const caseRecord = await aCase(actor);
    const minister = await aPerson(actor, {
      fullName: "Minna Minister",
      positions: [{ title: "Minister", country: "FI", rank: "foreign_minister" }],
    });
    const { id } = await aStatement(actor, {
      ...{
        newSpeaker: null,
        speaker: { id: minister.id },
        text: "A 100% promise.",
        kinds: ["pledge"],
      },
      cases: [{ case: { id: caseRecord.id } }],
    });
    await aStatement(actor, { text: "Something else." });
    expect(await idsOf({ caseId: caseRecord.id })).toEqual([id]);
    expect(await idsOf({ speakerId: minister.id })).toEqual([id]);
    expect(await idsOf({ kind: "pledge" })).toEqual([id]);
    expect(await idsOf({ country: "FI" })).toEqual([id]);
    expect(await idsOf({ q: "100% PROMISE" })).toEqual([id]);
    expect(await idsOf({ q: "100% promise", kind: "denial" })).toEqual([]);
  });

  it("does not tell, by its case filter, which statements concern a hidden case", async () => {
    const member = await actorWithRole("editor");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const open = await aCase(member);
    const { id } = await aStatement(member, {
      cases: [{ case: { id: hidden.id } }, { case: { id: open.id } }],
    });
    expect(await idsOf({ caseId: hidden.id }, member)).toEqual([id]);
    expect(await idsOf({ caseId: hidden.id })).toEqual([]);
    expect(await idsOf({ caseId: open.id })).toEqual([id]);
  });

  it("matches a range that a date may fall in, and says how many undated were left out", async () => {
    const said = async (saidOn?: object) =>
      (await aStatement(actor, { text: "Ranging over.", saidOn })).id;
    const month = await said({ year: "2023", month: "8" });
    const day = await said({ year: "2022", month: "12", day: "5" });
    const open = await said({ mode: "since", year: "2021" });
    const undated = await said({ mode: "unknown", asStated: "Monday" });
    const q = "Ranging over";
    const page = await listStatements(actor, { q, from: "2023-08-15", to: "2023-12-31" });
    expect(page.rows.map(({ id }) => id)).toEqual([month, open]);
    expect(page).toMatchObject({ total: 2, undatedLeftOut: 1 });
    expect(await idsOf({ q, to: "2021-06-30" })).toEqual([open]);
    expect(await idsOf({ q })).toEqual([month, day, open, undated]);
    expect(await idsOf({ q, sort: "oldest" })).toEqual([open, day, month, undated]);
  });

  it("runs as many queries for a full page as for a short one", async () => {
    await aStatement(actor, { text: "Counted once." });
    const short = await countQueries(() => listStatements(actor, { q: "Counted once" }));
    for (let index = 0; index < 26; index += 1)
      await aStatement(actor, { text: `Counted often ${index}.` });
    const full = await countQueries(() => listStatements(actor, { q: "Counted often" }));
    expect(full).toBe(short);
  });
});
