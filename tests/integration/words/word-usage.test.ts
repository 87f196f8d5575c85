import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { NotFoundError } from "@/lib/errors";
import { getWordStrip } from "@/lib/features/words/queries/get-word-strip";
import { getWordUsage } from "@/lib/features/words/queries/get-word-usage";
import { listWordStatements } from "@/lib/features/words/queries/list-word-statements";
import { actorWithRole } from "@/tests/support/actors";
import { aCase } from "@/tests/support/factories";
import { aMention, anOfficial } from "@/tests/support/silence-factory";

let editor: Actor;
let caseId: string;
let speakerId: string;

beforeEach(async () => {
  editor = await actorWithRole("editor");
  caseId = (await aCase(editor)).id;
  speakerId = (await anOfficial(editor, "spokesperson")).id;
});

const WITH = "She is wrongfully detained.";
const WITHOUT = "She was wrong to go there, and will be let go.";
const say = (saidOn: string | null, text: string, over: Record<string, unknown> = {}) =>
  aMention(editor, { caseId, speakerId, saidOn }, { text, ...over });

const usage = (over = {}) => getWordUsage(editor, { caseId, word: "wrongful", ...over });
const officials = async (over = {}) =>
  (await usage(over)).sides.find(({ key, side }) => key === "wrongful" && side === "official");
const exactly = (day: string) => ({ earliest: day, latest: day });

describe("a word in the statements of a case", () => {
  it("is counted whole, in the forms that count as it, from its first use on", async () => {
    await say("2020-05-01", WITHOUT);
    await say("2021-01-01", WITH);
    await say("2022-01-01", WITHOUT);
    await say("2023-01-01", "A wrongful detention, as we have said.");
    expect(await officials()).toMatchObject({
      ...{ said: 2, undated: 0, total: 4 },
      first: exactly("2021-01-01"),
      last: exactly("2023-01-01"),
      since: { surely: 3, possibly: 3 },
      without: { surely: 0, possibly: 0 },
    });
  });

  it("is dropped only in statements that are surely later", async () => {
    await say("2022-03", WITH);
    await say("2022-03-20", WITHOUT);
    await say("2022", WITHOUT);
    await say("2022-04-01", WITHOUT, { cases: [{ case: { id: caseId }, mention: "alluded_to" }] });
    await say(null, WITHOUT);
    expect(await officials()).toMatchObject({
      first: { earliest: "2022-03-01", latest: "2022-03-31" },
      since: { surely: 2, possibly: 5 },
      without: { surely: 1, possibly: 4, alluded: 1, group: 0 },
    });
  });

  it("may have come before or after where a use of it has no day", async () => {
    await say(null, WITH);
    await say("2022-04-01", WITHOUT);
    expect(await officials()).toMatchObject({
      ...{ said: 1, undated: 1, total: 2 },
      first: { earliest: null, latest: null },
      without: { surely: 0, possibly: 1 },
    });
  });

  it("counts in English translation, and as typed in any language", async () => {
    await say("2022-01-01", "بازداشت ناروا", { language: "fa", translation: WITH });
    expect(await officials()).toMatchObject({ said: 1 });
    const typed = await usage({ q: "بازداشت, gone", word: null });
    expect(typed.chosen.label).toBe("بازداشت");
    expect(typed.voices[0]).toMatchObject({ said: 1, total: 1 });
  });

  it("counts for the person whose words are passed on, and by side", async () => {
    const minister = await anOfficial(editor, "foreign_minister", { country: "XK" });
    await say("2022-01-01", WITH, { relayedPerson: { id: minister.id } });
    const { voices, sides, voiceCount } = await usage();
    expect(voices.map(({ voice, said }) => [voice, said])).toEqual([[minister.id, 1]]);
    expect(voiceCount).toBe(1);
    expect(sides.filter(({ key }) => key === "wrongful")).toMatchObject([{ side: "holder" }]);
  });

  it("counts on the side of the one whose words are passed on, whoever passes them on", async () => {
    const [holder, minister] = [
      await anOfficial(editor, "spokesperson", { country: "XK" }),
      await anOfficial(editor, "foreign_minister"),
    ];
    const sidesOf = async () =>
      (await usage()).sides.filter(({ key, said }) => key === "wrongful" && said > 0);
    const quoted = { speaker: { id: holder.id }, relayedPerson: { id: minister.id } };
    await say("2022-01-01", WITH, quoted);
    expect(await sidesOf()).toMatchObject([{ side: "official", said: 1 }]);
    const rows = async (side: string) =>
      (await listWordStatements(editor, { caseId, word: "wrongful", side })).rows.length;
    expect([await rows("holder"), await rows("official")]).toEqual([0, 1]);
    await say("2022-01-02", WITH, { relayedPerson: { id: holder.id } });
    expect((await sidesOf()).map(({ side, said }) => [side, said]).sort()).toEqual([
      ["holder", 1],
      ["official", 1],
    ]);
  });

  it("counts among others when an official passes on the detained person's own words", async () => {
    const { personId } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
    await say("2022-01-01", WITH, { relayedPerson: { id: personId } });
    const said = (await usage()).sides.filter(({ key }) => key === "wrongful");
    expect(said).toMatchObject([{ side: "other", said: 1, total: 1 }]);
  });

  it("leads to the statements it was counted from", async () => {
    const first = await say("2022-03-01", WITH);
    const later = await say("2022-04-01", WITHOUT);
    await say("2021-01-01", WITHOUT);
    const ids = async (over: Record<string, unknown>) =>
      (await listWordStatements(editor, { caseId, word: "wrongful", ...over })).rows.map(
        ({ id }) => id,
      );
    expect(await ids({ said: "yes" })).toEqual([first.id]);
    expect(await ids({ said: "no", later: "2022-03-01", side: "official" })).toEqual([later.id]);
    expect(await ids({ said: "no", voice: speakerId })).toHaveLength(2);
    expect(await ids({ said: "no", side: "holder" })).toEqual([]);
  });

  it("is drawn where its day is known closely enough, and counted where not", async () => {
    expect(await getWordStrip(editor, { caseId })).toBeNull();
    await say("2020-01-01", WITH);
    await say("2022-01-01", WITHOUT);
    await say("2021", WITH);
    await say(null, WITHOUT);
    const strip = await getWordStrip(editor, { caseId, word: "wrongful" });
    expect(strip).toMatchObject({ from: "2020-01-01", to: "2022-01-01" });
    expect(strip?.notDrawn).toEqual({ said: 1, unsaid: 1 });
    const [row] = strip?.rows ?? [];
    expect(row?.said[0]).toBe(1);
    expect(row?.unsaid.at(-1)).toBe(1);
  });
});

describe("the name", () => {
  it("is dropped from the last day on which the person was named", async () => {
    const mention = (how: string) => ({ cases: [{ case: { id: caseId }, mention: how }] });
    await say("2021-01-01", WITH);
    await say("2022-01-01", WITH, mention("alluded_to"));
    await say("2022-02-01", WITH, mention("one_of_a_group"));
    await say("2022-03-01", WITH, mention("one_of_a_group"));
    const { named } = await usage();
    const expected = {
      ...{ said: 1, total: 4 },
      last: exactly("2021-01-01"),
      without: { surely: 3, possibly: 3, alluded: 1, group: 2 },
    };
    expect(named.sides).toMatchObject([{ side: "official", ...expected }]);
    expect(named.voices).toMatchObject([{ voice: speakerId, ...expected }]);
    const { rows } = await listWordStatements(editor, { caseId, word: "name", said: "no" });
    expect(rows).toHaveLength(3);
  });
});

describe("the statements behind a word", () => {
  it("go on behind one that concerns another case too", async () => {
    const other = { case: { id: (await aCase(editor)).id }, mention: "named" };
    const cases = [{ case: { id: caseId }, mention: "named" }, other];
    const ids = [];
    for (let day = 1; day <= PAGE_SIZE + 1; day += 1)
      ids.push((await say(`2022-01-${String(day).padStart(2, "0")}`, WITHOUT, { cases })).id);
    const wanted = { caseId, word: "wrongful", said: "no" };
    const first = await listWordStatements(editor, wanted);
    const second = await listWordStatements(editor, { ...wanted, after: first.after });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
  });
});

describe("a case that is hidden", () => {
  it("tells nobody outside its team how it is spoken of", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const outsider = await actorWithRole("admin");
    for (const query of [getWordUsage, getWordStrip, listWordStatements]) {
      await expect(query(outsider, { caseId: hidden.id })).rejects.toThrow(NotFoundError);
      await expect(query(editor, { caseId: hidden.id })).resolves.not.toThrow();
    }
  });
});
