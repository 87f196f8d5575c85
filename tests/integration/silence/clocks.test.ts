import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { addOrganisation } from "@/lib/features/organisations/commands";
import { getSilence } from "@/lib/features/silence/queries/get-silence";
import type { SilenceVoice } from "@/lib/features/silence/types";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aMention, anOfficial, daysAgo, on } from "@/tests/support/silence-factory";

let editor: Actor;
let caseId: string;
let detaineeId: string;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

beforeEach(async () => {
  ({ id: caseId, personId: detaineeId } = await aCase(editor));
});

const exactly = (days: number) => ({ atLeast: days, atMost: days });

async function daysOf(voice: SilenceVoice, actor = editor) {
  const { clocks } = await getSilence(actor, { caseId });
  return clocks[voice].since === "mention" ? clocks[voice].days : null;
}

async function said(rank: string, days: number, office = {}, over = {}) {
  const speaker = await anOfficial(editor, rank, office);
  return aMention(editor, { caseId, speakerId: speaker.id, saidOn: daysAgo(days) }, over);
}

describe("the clock of any official", () => {
  it("counts from the last word of somebody in office, and not of anybody else", async () => {
    await said("spokesperson", 40);
    await said("not_an_official", 10);
    const family = await aPerson(editor);
    await aMention(editor, { caseId, speakerId: family.id, saidOn: daysAgo(5) });
    expect(await daysOf("official")).toEqual(exactly(40));
  });

  it("goes by the office held that day", async () => {
    const speaker = await aPerson(editor, {
      positions: [
        { title: "Minister", rank: "foreign_minister", from: on("2020-01"), to: on(daysAgo(100)) },
        { title: "Columnist", rank: "not_an_official", from: on(daysAgo(99)) },
      ],
    });
    await aMention(editor, { caseId, speakerId: speaker.id, saidOn: daysAgo(120) });
    await aMention(editor, { caseId, speakerId: speaker.id, saidOn: daysAgo(3) });
    expect(await daysOf("official")).toEqual(exactly(120));
    expect(await daysOf("leader")).toEqual(exactly(120));
  });

  it("is broken for the one whose words are passed on as well", async () => {
    const minister = await anOfficial(editor, "foreign_minister");
    await said("spokesperson", 12, {}, { relayedPerson: { id: minister.id } });
    await said("spokesperson", 4);
    expect(await daysOf("leader")).toEqual(exactly(12));
    expect(await daysOf("official")).toEqual(exactly(4));
  });

  it("never counts the words of the person held, spoken or passed on", async () => {
    const office = { create: { title: "Member of parliament", rank: "legislator" as const } };
    await database().person.update({ where: { id: detaineeId }, data: { positions: office } });
    const minister = await anOfficial(editor, "foreign_minister");
    const lawyer = await anOfficial(editor, "not_an_official");
    const about = { caseId, saidOn: daysAgo(2) };
    await aMention(editor, { ...about, speakerId: detaineeId });
    await aMention(
      editor,
      { ...about, speakerId: detaineeId },
      { relayedPerson: { id: minister.id } },
    );
    await aMention(
      editor,
      { ...about, speakerId: lawyer.id },
      { relayedPerson: { id: detaineeId } },
    );
    expect(await daysOf("official")).toBeNull();
    expect(await daysOf("leader")).toBeNull();
  });

  it("counts ministries, and unnamed officials unless they sit in a newsroom or an NGO", async () => {
    const organisation = async (kind: string) =>
      addOrganisation(editor, { name: `Testland ${kind} ${crypto.randomUUID()}`, kind });
    const spoke = async (days: number, over: Record<string, unknown>) =>
      aStatement(editor, {
        newSpeaker: null,
        saidOn: on(daysAgo(days)),
        cases: [{ case: { id: caseId }, mention: "named" }],
        ...over,
      });
    await spoke(30, {
      speakerKind: "organisation",
      speakerOrganisation: { id: (await organisation("ministry")).id },
    });
    await spoke(2, {
      speakerKind: "organisation",
      speakerOrganisation: { id: (await organisation("ngo")).id },
    });
    const newsroom = { speakerOrganisation: { id: (await organisation("media_outlet")).id } };
    await spoke(1, { speakerKind: "unnamed", unnamedRole: "an editor", ...newsroom });
    expect(await daysOf("official")).toEqual(exactly(30));
    await spoke(9, { speakerKind: "unnamed", unnamedRole: "a senior official" });
    expect(await daysOf("official")).toEqual(exactly(9));
  });

  it("tells when the last mention did not name the person", async () => {
    await said("spokesperson", 20);
    expect((await getSilence(editor, { caseId })).clocks.official.last).toMatchObject({
      named: true,
    });
    const speaker = await anOfficial(editor, "legislator");
    const group = { caseId, speakerId: speaker.id, mention: "one_of_a_group" };
    const { id } = await aMention(editor, { ...group, saidOn: daysAgo(7) });
    const { official } = (await getSilence(editor, { caseId })).clocks;
    expect(official).toMatchObject({
      days: exactly(7),
      last: { named: false, statement: { id } },
    });
  });
});

describe("the clock of the holding side", () => {
  it("counts offices of the holding state, by their own country or their organisation's", async () => {
    const ministry = { label: `Testland Ministry ${crypto.randomUUID()}` };
    await said("spokesperson", 50, { country: "XK", organisation: ministry });
    await said("spokesperson", 8, { country: "FR" });
    expect(await daysOf("holder")).toEqual(exactly(50));
    const { id } = await addOrganisation(editor, {
      ...{ name: `Testland Court ${crypto.randomUUID()}`, kind: "court", country: "XK" },
    });
    await said("other_official", 6, { organisation: { id } });
    expect(await daysOf("holder")).toEqual(exactly(6));
  });

  it("is not broken by a government on whose soil a group holds somebody", async () => {
    const group = await addOrganisation(editor, {
      ...{ name: `Testland Front ${crypto.randomUUID()}`, kind: "other" },
    });
    await database().case.update({
      where: { id: caseId },
      data: { holderKind: "non_state", holderOrganisationId: group.id },
    });
    await said("foreign_minister", 3, { country: "XK" });
    expect(await daysOf("holder")).toBeNull();
    await aStatement(editor, {
      ...{ newSpeaker: null, speakerKind: "organisation", speakerOrganisation: { id: group.id } },
      ...{ saidOn: on(daysAgo(11)), cases: [{ case: { id: caseId }, mention: "named" }] },
    });
    expect(await daysOf("holder")).toEqual(exactly(11));
    expect(await daysOf("official")).toEqual(exactly(3));
  });
});

describe("what is not known", () => {
  it("is told as limits, and undated statements beside them", async () => {
    const speaker = await anOfficial(editor, "spokesperson");
    const spoke = (saidOn: string | null) =>
      aMention(editor, { caseId, speakerId: speaker.id, saidOn });
    await spoke(`[${daysAgo(42)}..${daysAgo(12)}]`);
    await spoke(null);
    const { official } = (await getSilence(editor, { caseId })).clocks;
    expect(official).toMatchObject({ days: { atLeast: 12, atMost: 42 }, undated: 1 });
    await spoke(`[..${daysAgo(9)}]`);
    expect(await daysOf("official")).toEqual({ atLeast: 9, atMost: 42 });
  });

  it("leaves no later day open than the one on which the statement was on file", async () => {
    const speaker = await anOfficial(editor, "spokesperson");
    const { id } = await aMention(editor, { caseId, speakerId: speaker.id, saidOn: "2021/.." });
    await database()
      .$executeRaw`UPDATE "Statement" SET "createdAt" = ${new Date(`${daysAgo(90)}T12:00:00Z`)} WHERE "id" = ${id}::uuid`;
    expect((await daysOf("official"))?.atLeast).toBe(89);
    const form = (await getStatementForm(editor, { id })).values;
    await editStatement(editor, { ...form, id, version: 1, venue: "A corrected venue" });
    expect((await daysOf("official"))?.atLeast).toBe(89);
    await editStatement(editor, { ...form, id, version: 2, saidOn: on("2022/..") });
    expect((await daysOf("official"))?.atLeast).toBe(0);
  });

  it("counts from the detention when nobody has spoken on a known day", async () => {
    const { official } = (await getSilence(editor, { caseId })).clocks;
    expect(official).toMatchObject({ since: "detention", undated: 0, last: null });
    expect(official.days?.atLeast).toBeGreaterThan(365);
  });
});

describe("who sees which silence", () => {
  it("is for those who see the case; what is in the trash counts for nobody", async () => {
    const { id } = await said("spokesperson", 5);
    await said("spokesperson", 25);
    await trashStatement(editor, { id });
    expect(await daysOf("official")).toEqual(exactly(25));
    const hidden = await aCase(editor, { restricted: true });
    const admin = await actorWithRole("admin");
    await expect(getSilence(admin, { caseId: hidden.id })).rejects.toThrow(NotFoundError);
  });

  it("takes nothing from statements about another case", async () => {
    const other = await aCase(editor, { restricted: true });
    const speaker = await anOfficial(editor, "spokesperson");
    await aMention(editor, { caseId: other.id, speakerId: speaker.id, saidOn: daysAgo(1) });
    expect(await daysOf("official", await actorWithRole("viewer"))).toBeNull();
  });
});

describe("a detention that has ended", () => {
  it("stops the clocks on the day before", async () => {
    await said("spokesperson", 60);
    await said("head_of_state_or_government", 30);
    await said("head_of_state_or_government", 2);
    await closeCase(editor, { caseId, outcome: "released", endedOn: on(daysAgo(30)) });
    const { ended, clocks } = await getSilence(editor, { caseId });
    expect(ended).toBe("released");
    expect(clocks.official).toMatchObject({ days: exactly(30), since: "mention" });
    expect(clocks.leader.since).toBe("detention");
  });

  it("stops them too when only the status says so, unless it is alleged", async () => {
    await said("spokesperson", 60);
    const exchange = { caseId, status: "exchanged", since: on(daysAgo(10)) };
    await recordStatus(editor, { ...exchange, alleged: "on" });
    expect((await getSilence(editor, { caseId })).ended).toBeNull();
    await recordStatus(editor, exchange);
    expect(await getSilence(editor, { caseId })).toMatchObject({ ended: "exchanged" });
    expect(await daysOf("official")).toEqual(exactly(50));
  });
});
