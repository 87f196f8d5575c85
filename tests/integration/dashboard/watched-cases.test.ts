import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { listWatchedCases } from "@/lib/features/dashboard/queries/list-watched-cases";
import { addOrganisation } from "@/lib/features/organisations/commands";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { countQueries } from "@/tests/support/count-queries";
import { truncateAll } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

let editor: Actor, outsider: Actor;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  outsider = await actorWithRole("admin");
});

const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });
const about = (id: string, edtf: string, over: Record<string, unknown> = {}) => ({
  cases: [{ case: { id } }],
  saidOn: on(edtf),
  ...over,
});
const watched = async (actor: Actor, state: "open" | "closed" = "open") =>
  (await listWatchedCases(actor, { state })).rows;
const onlyOne = async () => (await watched(editor))[0];

async function aSpeaker(rank: string): Promise<{ speaker: { id: string }; newSpeaker: null }> {
  const { id } = await aPerson(editor, { positions: [{ title: "An office", rank }] });
  return { speaker: { id }, newSpeaker: null };
}

describe("the last official statement of a case", () => {
  it("is the last by somebody who spoke from an office, not the last of all", async () => {
    const { id } = await aCase(editor);
    await aStatement(editor, about(id, "2023-01-05", await aSpeaker("spokesperson")));
    await aStatement(editor, about(id, "2023-03-05", await aSpeaker("foreign_minister")));
    await aStatement(editor, about(id, "2023-06-01", await aSpeaker("not_an_official")));
    await aStatement(editor, about(id, "2023-07-01"));
    expect((await onlyOne())?.lastStatement?.edtf).toBe("2023-03-05");
  });

  it("may be said in the name of a state body, not of a newspaper", async () => {
    const { id } = await aCase(editor);
    const ministry = await addOrganisation(editor, {
      name: "Ministry of Examples",
      kind: "ministry",
    });
    const paper = await addOrganisation(editor, {
      name: "The Daily Example",
      kind: "media_outlet",
    });
    const saidBy = (organisation: { id: string }, kind: string) => ({
      newSpeaker: null,
      speakerKind: kind,
      speakerOrganisation: { id: organisation.id },
      unnamedRole: "an official",
    });
    await aStatement(editor, about(id, "2023-01-01", saidBy(ministry, "organisation")));
    await aStatement(editor, about(id, "2023-02-01", saidBy(ministry, "unnamed")));
    await aStatement(editor, about(id, "2023-03-01", saidBy(paper, "organisation")));
    expect((await onlyOne())?.lastStatement?.edtf).toBe("2023-02-01");
  });

  it("passes over what is in the trash and what has no day", async () => {
    const { id } = await aCase(editor);
    const speaker = await aSpeaker("spokesperson");
    await aStatement(editor, about(id, "2023-01-05", speaker));
    const { id: trashed } = await aStatement(editor, about(id, "2023-08-05", speaker));
    await trashStatement(editor, { id: trashed });
    await aStatement(editor, {
      ...about(id, "2023", speaker),
      saidOn: { edtf: null, asStated: "Monday", inferred: false },
    });
    expect((await onlyOne())?.lastStatement?.edtf).toBe("2023-01-05");
  });

  it("is none where nobody of an office spoke", async () => {
    const { id } = await aCase(editor);
    await aStatement(editor, about(id, "2023-01-05"));
    expect(await onlyOne()).toMatchObject({ id, lastStatement: null, lastContact: null });
  });
});

describe("the last contact of a case", () => {
  it("is the last that came about", async () => {
    const { id } = await aCase(editor);
    const cases = [{ case: { id } }];
    for (const [day, made] of [
      ["2023-01-01", "yes"],
      ["2023-02-01", "yes"],
      ["2023-03-01", "no"],
      ["2023-04-01", "refused"],
    ]) {
      await aContact(editor, { cases, made, happenedOn: on(day ?? "") });
    }
    expect((await onlyOne())?.lastContact?.edtf).toBe("2023-02-01");
  });
});

describe("which cases are watched", () => {
  it("are those the actor may see and that are not in the trash, the longest held first", async () => {
    const late = await aCase(editor, { detainedOn: "2022-05-01" });
    const early = await aCase(editor, { detainedOn: "2019-05-01" });
    const hidden = await aCase(editor, { restricted: true, detainedOn: "2018-05-01" });
    await trashCase(editor, { id: (await aCase(editor)).id });
    expect((await watched(editor)).map(({ id }) => id)).toEqual([hidden.id, early.id, late.id]);
    expect((await watched(outsider)).map(({ id }) => id)).toEqual([early.id, late.id]);
    expect((await listWatchedCases(outsider, { state: "open" })).total).toBe(2);
  });

  it("are told apart as open and closed", async () => {
    const { id } = await aCase(editor, { detainedOn: "2019-05-01" });
    await closeCase(editor, { caseId: id, outcome: "released", endedOn: on("2020-05-01") });
    expect(await watched(editor)).toEqual([]);
    expect(await watched(editor, "closed")).toMatchObject([
      { id, held: { days: { atLeast: 366, atMost: 366 }, ongoing: false } },
    ]);
  });

  it("are read in the same number of queries whatever their number", async () => {
    const one = async () => {
      const { id } = await aCase(editor);
      await aStatement(editor, about(id, "2023-01-05", await aSpeaker("spokesperson")));
    };
    await one();
    const few = await countQueries(() => watched(editor));
    for (let n = 0; n < 8; n += 1) await one();
    expect(await countQueries(() => watched(editor))).toBe(few);
  });
});
