import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { listSpeakerWords } from "@/lib/features/words/queries/list-speaker-words";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { aCase, aStatement } from "@/tests/support/factories";
import { aMention, anOfficial } from "@/tests/support/silence-factory";

let editor: Actor;
let caseId: string;
let speakerId: string;

beforeEach(async () => {
  editor = await actorWithRole("editor");
  caseId = (await aCase(editor)).id;
  speakerId = (await anOfficial(editor, "spokesperson")).id;
});

const said = (saidOn: string | null, over: Record<string, unknown> = {}) =>
  aMention(editor, { caseId, speakerId, saidOn }, over);
const position = (saidOn: string | null, holderPosition: string, over = {}) =>
  said(saidOn, { holderPosition, ...over });
const wordsOf = (personId: string, over = {}, actor = editor) =>
  listSpeakerWords(actor, { personId, ...over });

describe("the words of a speaker", () => {
  it("come by day either way, those without a first day last and told apart", async () => {
    const undated = await said(null);
    const [first, second] = [await said("2023-08"), await said("2024-02-12")];
    const newest = await wordsOf(speakerId);
    expect(newest.rows.map(({ id, placed }) => [id, placed])).toEqual([
      [second.id, true],
      [first.id, true],
      [undated.id, false],
    ]);
    expect(newest).toMatchObject({ total: 3, unplaced: 1 });
    const oldest = await wordsOf(speakerId, { sort: "oldest" });
    expect(oldest.rows.map(({ id }) => id)).toEqual([first.id, second.id, undated.id]);
  });

  it("hold what others passed on, with the office held that day, and leave the trash out", async () => {
    const minister = await anOfficial(editor, "foreign_minister");
    const { id } = await said("2024-02-13", { relayedPerson: { id: minister.id } });
    const [row] = (await wordsOf(minister.id)).rows;
    expect(row?.speaker.relayed?.position?.title).toBe("A foreign_minister");
    expect((await wordsOf(speakerId)).rows.map((found) => found.id)).toEqual([id]);
    await trashStatement(editor, { id });
    expect((await wordsOf(minister.id)).total).toBe(0);
  });

  it("show nobody what concerns only a case that is hidden from them", async () => {
    const hidden = await aCase(editor, { restricted: true });
    await said("2024-01-01", { cases: [{ case: { id: hidden.id }, mention: "named" }] });
    await position("2024-01-02", "denies", {
      cases: [
        { case: { id: hidden.id }, mention: "named" },
        { case: { id: caseId }, mention: "alluded_to" },
      ],
    });
    const outsider = await actorWithRole("admin");
    const { rows, total } = await wordsOf(speakerId, {}, outsider);
    expect(total).toBe(1);
    expect(rows[0]?.cases.map(({ id }) => id)).toEqual([caseId]);
    expect(rows[0]?.changes.map((change) => change.caseId)).toEqual([caseId]);
  });

  it("of an organisation are those in its name", async () => {
    const { id: organisationId } = await database().organisation.create({
      data: { name: "Ministry of Tests", kind: "ministry", createdById: editor.id },
    });
    const { id } = await aStatement(editor, {
      ...{ newSpeaker: null, speakerKind: "organisation" },
      speakerOrganisation: { id: organisationId },
    });
    const { rows } = await listSpeakerWords(editor, { organisationId });
    expect(rows.map((row) => row.id)).toEqual([id]);
    await expect(listSpeakerWords(editor, {})).rejects.toThrow();
  });

  it("are paged in no more queries than one page takes", async () => {
    for (let n = 1; n <= 28; n += 1)
      await position(`2024-02-${String(n).padStart(2, "0")}`, "denies");
    const first = await wordsOf(speakerId);
    const few = await countQueries(() => wordsOf(speakerId, { sort: "oldest" }));
    const next = () => wordsOf(speakerId, { after: first.after });
    expect((await next()).rows).toHaveLength(3);
    expect(await countQueries(next)).toBeLessThanOrEqual(few + 1);
  });
});

describe("a change of position", () => {
  const changesOf = async (id: string) =>
    (await wordsOf(speakerId)).rows.find((row) => row.id === id)?.changes[0];

  it("is told from the last statement that is surely earlier", async () => {
    await position("2023-01-05", "denies");
    await position("2023-03-01", "acknowledges_other_explanation");
    const last = await position("2024-02", "accepts_responsibility");
    expect(await changesOf(last.id)).toMatchObject({
      was: ["acknowledges_other_explanation"],
      unordered: 0,
    });
  });

  it("is not told between days that overlap, on the same day or without a day", async () => {
    const month = await position("2023-02", "denies");
    const day = await position("2023-02-03", "accepts_responsibility");
    const undated = await position(null, "accepts_responsibility");
    expect(await changesOf(day.id)).toMatchObject({ was: [], unordered: 1 });
    expect(await changesOf(month.id)).toMatchObject({ was: [], unordered: 2 });
    expect(await changesOf(undated.id)).toMatchObject({ was: [], unordered: 1 });
  });

  it("names every position before it when their own order is not known", async () => {
    await position("2023-02", "denies");
    await position("2023-02-03", "acknowledges_other_explanation");
    const last = await position("2024-01-01", "accepts_responsibility");
    expect((await changesOf(last.id))?.was.sort()).toEqual([
      "acknowledges_other_explanation",
      "denies",
    ]);
  });

  it("is none of an organisation's between people in it who are not named", async () => {
    const { id: organisationId } = await database().organisation.create({
      data: { name: "Ministry of Tests", kind: "ministry", createdById: editor.id },
    });
    const inIts = { speaker: null, speakerOrganisation: { id: organisationId } };
    const unnamed = { ...inIts, speakerKind: "unnamed", unnamedRole: "A senior official" };
    const own = { ...inIts, speakerKind: "organisation" };
    await position("2023-01-01", "denies", unnamed);
    await position("2023-01-02", "accepts_responsibility", unnamed);
    await position("2023-02-01", "denies", own);
    const last = await position("2024-01-01", "accepts_responsibility", own);
    const { rows } = await listSpeakerWords(editor, { organisationId });
    const changed = rows.filter(({ changes }) => changes.some(({ was }) => was.length > 0));
    expect(changed.map(({ id }) => id)).toEqual([last.id]);
    expect(changed[0]?.changes[0]?.was).toEqual(["denies"]);
  });

  it("is one of one case, of known positions and of the speaker's own words", async () => {
    const other = await aCase(editor);
    const minister = await anOfficial(editor, "foreign_minister");
    await position("2023-01-01", "denies", {
      cases: [{ case: { id: other.id }, mention: "named" }],
    });
    await position("2023-01-02", "unknown");
    await position("2023-01-03", "denies", { relayedPerson: { id: minister.id } });
    const last = await position("2024-01-01", "accepts_responsibility");
    expect(await changesOf(last.id)).toMatchObject({ was: [], unordered: 0 });
  });
});
