import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { getCase } from "@/lib/features/cases/queries";
import { getCaseFigures } from "@/lib/features/cases/queries/get-case-figures";
import { heldLine } from "@/lib/features/cases/rules";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aStatement } from "@/tests/support/factories";
import { madeExport } from "@/tests/integration/exports/read-export";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });
type Prepare = (caseId: string) => Promise<unknown>;

const ENDS: Record<string, Prepare> = {
  "who is still held": () => Promise.resolve(),
  "whose case is closed": (caseId) =>
    closeCase(editor, { caseId, outcome: "released", endedOn: on("2022-03-04") }),
  "whose case is closed on a day not known": (caseId) =>
    closeCase(editor, { caseId, outcome: "released" }),
  "who was released, the case still open": (caseId) =>
    recordStatus(editor, { caseId, status: "released", since: on("2021-03-04") }),
  "who is said to have been released": (caseId) =>
    recordStatus(editor, { caseId, status: "released", alleged: "on", since: on("2021-03-04") }),
  "who died in custody": (caseId) =>
    recordStatus(editor, { caseId, status: "died_in_custody", since: on("2021-03") }),
};

describe.each(Object.entries(ENDS))("for somebody %s", (_who, prepare) => {
  it.each(["2020-03-04", "2020", "2020-03-04~", "2020/2021"])(
    "detained %s, the export and the case's page agree on the days held",
    async (detainedOn) => {
      const { id } = await aCase(editor, { detainedOn });
      await prepare(id);
      const page = await getCase(editor, { id });
      if (!page) throw new Error("The case is gone");
      const { content } = await madeExport(editor, { caseId: id, format: "json" });
      const { daysHeld } = JSON.parse(content.toString("utf8")).case;
      expect(daysHeld).toMatchObject({ ...page.held.days });
      expect(daysHeld.words).toContain(heldLine(page.held));
      const markdown = (
        await madeExport(editor, { caseId: id, format: "markdown" })
      ).content.toString("utf8");
      expect(markdown.includes("Was held by")).toBe(!page.held.ongoing);
    },
  );
});

it("gives the last statement and the last contact that the case's page gives", async () => {
  const { id, personId } = await aCase(editor);
  const cases = [{ case: { id } }];
  await aStatement(editor, { cases, saidOn: on("2023-05-06") });
  await aStatement(editor, {
    cases,
    saidOn: on("2023-06-06"),
    newSpeaker: null,
    speaker: { id: personId },
  });
  await aContact(editor, { cases, happenedOn: on("2023-07-08") });
  await aContact(editor, { cases, happenedOn: on("2023-08-08"), made: "refused" });
  expect(await getCaseFigures(editor, { caseId: id })).toMatchObject({
    lastStatement: { edtf: "2023-05-06" },
    lastContact: { edtf: "2023-07-08" },
  });
  const { content } = await madeExport(editor, {
    caseId: id,
    format: "markdown",
    kind: "one-page",
  });
  const figures = content.toString("utf8");
  expect(figures).toMatch(/6 May 2023, Speaker Fictional/);
  expect(figures).toMatch(/latest: 8 July 2023/);
});

it("counts to the day of printing while somebody is held", async () => {
  const { id } = await aCase(editor, { detainedOn: "2020-03-04" });
  const { content } = await madeExport(editor, { caseId: id, format: "json" });
  const days = (Date.parse(today()) - Date.parse("2020-03-04")) / 86_400_000;
  expect(JSON.parse(content.toString("utf8")).case.daysHeld).toMatchObject({
    atLeast: days,
    atMost: days,
  });
});
