import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { getOfficeToAsk } from "@/lib/features/coverage/queries/get-office";
import { listCaseCoverage } from "@/lib/features/coverage/queries/list-case-coverage";
import { listCoverage } from "@/lib/features/coverage/queries/list-coverage";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase, aPerson } from "@/tests/support/factories";
import { on } from "@/tests/support/silence-factory";

let editor: Actor;
let caseId: string;
let ministry: string;

async function anOffice(name: string, country: string | null = null, kind = "ministry") {
  const data = { name, kind: kind as "ministry", country, createdById: editor.id };
  return (await database().organisation.create({ data })).id;
}

beforeEach(async () => {
  editor = await actorWithRole("editor");
  await ownerPool().query('TRUNCATE "Contact", "Case" CASCADE');
  caseId = (await aCase(editor)).id;
  ministry = await anOffice("Ministry of Answers");
});

const tookPart = (id: string) => ({ organisation: { id }, part: "took_part" });
const ask = (over: Record<string, unknown> = {}, office = ministry) =>
  aContact(editor, {
    ...{ cases: [{ case: { id: caseId } }], asked: "Where she is" },
    participants: [tookPart(office)],
    ...over,
  });
const ofCase = async () => (await listCaseCoverage(editor, { caseId })).rows;
const asking = async () => (await ofCase())[0]?.asking;

describe("an office that was asked", () => {
  it("has first and last day, how often, and answers told from silence", async () => {
    await ask({ happenedOn: on("2021-06-02"), outcome: "no_response" });
    await ask({ happenedOn: on("2022-08"), outcome: "denied" });
    await ask({ happenedOn: on("2023-01-01"), made: "no", outcome: "denied" });
    await ask({ happenedOn: on("2023-02-01"), made: "refused", answered: "Not before the trial" });
    await ask({ happenedOn: on(null, "Monday"), countQualifier: "more_than", count: "6" });
    expect(await asking()).toMatchObject({
      ...{ records: 5, askedInWords: 5, undated: 1, answered: 2, unanswered: 2, unrecorded: 1 },
      times: { count: 11, qualifier: "at_least" },
      first: { earliest: "2021-06-02", latest: "2021-06-02" },
      last: { earliest: "2023-02-01", latest: "2023-02-01" },
    });
  });

  it("was not asked by a contact without a question that the holding side began", async () => {
    const holders = await anOffice("Ministry of Holding", "XK");
    const initiated = (id: string) => ({ organisation: { id }, part: "initiated" });
    await ask({ asked: "" });
    await ask({ asked: " ", participants: [initiated(holders), tookPart(ministry)] });
    expect(await ofCase()).toEqual([]);
    const ours = await anOffice("Embassy of Ours", "BV", "embassy");
    await ask({ asked: "", participants: [initiated(ours), tookPart(holders)] });
    expect((await ofCase()).map(({ office }) => office.name)).toEqual(["Ministry of Holding"]);
    expect(await asking()).toMatchObject({ records: 1, askedInWords: 0 });
  });

  it("was approached when somebody began who holds no office of the holding side", async () => {
    const holders = await anOffice("Ministry of Holding", "XK");
    const initiatedBy = async (rank: string) => {
      const office = { title: "Of the ministry", rank, organisation: { id: holders } };
      const { id } = await aPerson(editor, { positions: [office] });
      return ask({
        asked: "",
        participants: [{ person: { id }, part: "initiated" }, tookPart(ministry)],
      });
    };
    await initiatedBy("spokesperson");
    expect(await ofCase()).toEqual([]);
    await initiatedBy("not_an_official");
    expect(await asking()).toMatchObject({ records: 1, askedInWords: 0 });
  });

  it("is the organisation of a person's office, or the office itself, and nobody private", async () => {
    const held = (over: Record<string, unknown>) =>
      aPerson(editor, { positions: [{ title: "Envoy", rank: "ambassador_or_envoy", ...over }] });
    const people = [
      await held({ organisation: { id: ministry } }),
      await held({ country: "BV" }),
      await held({ rank: "not_an_official" }),
      await aPerson(editor),
    ];
    const participants = people.map(({ id }) => ({ person: { id }, part: "took_part" }));
    await ask({ participants: [...participants, { ...tookPart(ministry), part: "passed_on" }] });
    const offices = (await ofCase()).map(({ office }) => office);
    expect(offices.map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ["Envoy", "position"],
      ["Ministry of Answers", "organisation"],
    ]);
    const envoy = offices.find(({ kind }) => kind === "position");
    expect(await getOfficeToAsk(editor, { position: envoy?.id })).toMatchObject({
      ...{ person: { id: people[1]?.id }, positionId: envoy?.id, part: "took_part" },
    });
    expect(await getOfficeToAsk(editor, { organisation: ministry })).toMatchObject({
      organisation: { id: ministry, label: "Ministry of Answers" },
    });
    expect(await getOfficeToAsk(editor, {})).toBeNull();
  });
});

describe("coverage", () => {
  it("shows a cell for every case and office, null where it was never asked", async () => {
    const other = await aCase(editor);
    const court = await anOffice("Court of Silence", null, "court");
    await ask();
    await ask({ cases: [{ case: { id: caseId } }, { case: { id: other.id } }] });
    await ask({}, court);
    const { offices, rows } = await listCoverage(editor, {});
    expect(offices.map(({ id }) => id)).toEqual([ministry, court]);
    const cells = (id: string) =>
      rows.find((row) => row.id === id)?.cells.map((cell) => cell?.records ?? null);
    expect(cells(caseId)).toEqual([2, 1]);
    expect(cells(other.id)).toEqual([1, null]);
    const [first] = (await listCaseCoverage(editor, { caseId: other.id })).rows;
    expect(first).toMatchObject({ cases: 2, asking: { records: 1 } });
  });

  it("leaves closed cases out unless asked for, and narrows and turns the offices", async () => {
    for (let n = 1; n <= 7; n += 1) await ask({}, await anOffice(`Office ${n}`));
    const page = await listCoverage(editor, { offices: "2" });
    expect(page).toMatchObject({ officeCount: 7, officePage: 2 });
    expect(page.offices).toHaveLength(2);
    const narrowed = await listCoverage(editor, { q: "fice 3" });
    expect(narrowed.offices.map(({ name }) => name)).toEqual(["Office 3"]);
    await closeCase(editor, { caseId, outcome: "released", endedOn: on("2024-08-01") });
    expect((await listCoverage(editor, {})).total).toBe(0);
    expect((await listCoverage(editor, { cases: "all" })).total).toBe(1);
  });

  it("tells nobody what was asked about a case that is hidden from them", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const secret = await anOffice("Office of Secrets");
    await ask({ cases: [{ case: { id: hidden.id } }] }, secret);
    await ask({ cases: [{ case: { id: caseId } }, { case: { id: hidden.id } }] });
    const outsider = await actorWithRole("admin");
    const { offices, rows } = await listCoverage(outsider, { cases: "all" });
    expect(offices.map(({ id }) => id)).toEqual([ministry]);
    expect(rows.map(({ id }) => id)).toEqual([caseId]);
    const [row] = (await listCaseCoverage(outsider, { caseId })).rows;
    expect(row).toMatchObject({ office: { id: ministry }, cases: 1 });
    await expect(listCaseCoverage(outsider, { caseId: hidden.id })).rejects.toThrow(NotFoundError);
  });

  it("pages through cases and offices in no more queries than one page takes", async () => {
    await ask();
    const few = await countQueries(() => listCoverage(editor, {}));
    const fewOfCase = await countQueries(() => listCaseCoverage(editor, { caseId }));
    for (let n = 0; n < 27; n += 1) {
      await aCase(editor);
      await ask({}, await anOffice(`Paged office ${n}`));
    }
    const first = await listCoverage(editor, {});
    expect(first.rows).toHaveLength(25);
    const next = () => listCoverage(editor, { after: first.after });
    expect((await next()).rows).toHaveLength(3);
    expect(await countQueries(next)).toBeLessThanOrEqual(few + 1);
    const offices = await listCaseCoverage(editor, { caseId });
    const rest = () => listCaseCoverage(editor, { caseId, after: offices.after });
    expect((await rest()).rows).toHaveLength(3);
    expect((await rest()).before).not.toBeNull();
    expect(await countQueries(rest)).toBeLessThanOrEqual(fewOfCase + 1);
  });
});
