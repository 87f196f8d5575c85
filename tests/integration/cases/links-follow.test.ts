import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { getCaseForm } from "@/lib/features/cases/queries";
import { misjudgedLinks } from "@/lib/features/cases/queries/misjudged-links";
import { editContact } from "@/lib/features/contacts/commands/edit-contact";
import { restoreContact, trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { getContactForm } from "@/lib/features/contacts/queries";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { mergePeople } from "@/lib/features/people/commands/merge-people";
import { undoMerge } from "@/lib/features/people/commands/undo-merge";
import { getPersonForm } from "@/lib/features/people/queries";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import {
  restoreStatement,
  trashStatement,
} from "@/lib/features/statements/commands/trash-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { ERASE } from "@/lib/features/trash/commands/erase-record";
import { FOLLOWING, workOutAgain } from "@/scripts/verify/work-out-again";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { ownerPool } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { untilWaitingLonger } from "@/tests/support/held-row";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

/** Whatever was done: every link says what is worked out from scratch. */
afterEach(async () => {
  expect(await misjudgedLinks()).toEqual([]);
});

const on = (edtf: string | null) => ({ edtf, asStated: null, inferred: false });
const rowsOf = async (sql: string, values: unknown[]) =>
  (await ownerPool().query<Record<string, unknown>>(sql, values)).rows;

/** What the links of one statement repeat. */
const toldOf = async (id: string) =>
  (
    await rowsOf(`SELECT to_jsonb(l) AS told FROM "StatementCase" l WHERE "statementId" = $1`, [id])
  )[0]?.told as Record<string, unknown>;
const contactToldOf = async (id: string) =>
  (await rowsOf(`SELECT to_jsonb(l) AS told FROM "ContactCase" l WHERE "contactId" = $1`, [id]))[0]
    ?.told as Record<string, unknown>;

async function anOffice(): Promise<{ body: string; speaker: string; position: string }> {
  const [body, speaker, position] = [randomUUID(), (await aPerson(editor)).id, randomUUID()];
  await rowsOf(
    `INSERT INTO "Organisation" (id, name, kind, country, "createdById") VALUES ($1, 'A body', 'ngo', 'XK', $2)`,
    [body, editor.id],
  );
  await rowsOf(
    `INSERT INTO "Position" (id, "personId", title, rank) VALUES ($1, $2, 'Envoy', 'not_an_official')`,
    [position, speaker],
  );
  return { body, speaker, position };
}

/** A case, and a statement about it by somebody who holds no public office yet. */
async function spoken() {
  const [office, held] = [await anOffice(), await aCase(editor)];
  const { id } = await aStatement(editor, {
    ...{
      newSpeaker: undefined,
      speaker: { id: office.speaker },
      speakerPositionId: office.position,
    },
    ...{ saidOn: on("2021-05-06"), cases: [{ case: { id: held.id } }] },
  });
  return { ...office, ...held, caseId: held.id, id };
}

async function contacted(edtf: string): Promise<{ id: string }> {
  const { id } = await aCase(editor);
  return aContact(editor, { happenedOn: on(edtf), cases: [{ case: { id } }] });
}

describe("what a link to a case repeats of a statement", () => {
  it("follows its words, its date and its way into the trash and back", async () => {
    const { id } = await spoken();
    expect(await toldOf(id)).toMatchObject({ earliest: "2021-05-06", latest: "2021-05-06" });
    const { values, version } = await getStatementForm(editor, { id });
    await editStatement(editor, { ...values, id, version, saidOn: on("2021/..") });
    const { earliest, stated, known, latest } = await toldOf(id);
    // Entered by now, so said by then.
    expect({ earliest, stated }).toEqual({ earliest: "2021-01-01", stated: null });
    expect(latest).toBe(known);
    await trashStatement(editor, { id });
    expect(await toldOf(id)).toMatchObject({ trashed: true });
    await restoreStatement(editor, { id });
    expect(await toldOf(id)).toMatchObject({ trashed: false });
  });

  it("follows the office, the body it belongs to and the side that holds", async () => {
    const { id, position, body, caseId } = await spoken();
    const seen = [await toldOf(id)];
    for (const [sql, ...values] of [
      [`UPDATE "Position" SET rank = 'foreign_minister' WHERE id = $1`, position],
      [`UPDATE "Position" SET "organisationId" = $2 WHERE id = $1`, position, body],
      [`UPDATE "Organisation" SET country = 'XX' WHERE id = $1`, body],
      [`UPDATE "Case" SET "holderOrganisationId" = $2 WHERE id = $1`, caseId, body],
      [
        `UPDATE "Case" SET "personId" = (SELECT "personId" FROM "Position" WHERE id = $2) WHERE id = $1`,
        caseId,
        position,
      ],
    ] as const) {
      await rowsOf(sql, values);
      seen.push(await toldOf(id));
    }
    expect(seen.map(({ official, leader, holder }) => [official, leader, holder])).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, true],
      [true, true, false],
      [true, true, true],
      [false, false, false],
    ]);
    expect(seen.at(-1)).toMatchObject({ byHeld: true });
  });

  it("follows a body that speaks, and the kind that it is of", async () => {
    const [{ body }, { id: caseId }] = [await anOffice(), await aCase(editor)];
    const { id } = await aStatement(editor, {
      ...{
        newSpeaker: undefined,
        speakerKind: "organisation",
        speakerOrganisation: { id: body },
        cases: [{ case: { id: caseId } }],
      },
    });
    expect(await toldOf(id)).toMatchObject({ official: false, speakerOrganisationId: body });
    await rowsOf(`UPDATE "Organisation" SET kind = 'ministry' WHERE id = $1`, [body]);
    expect(await toldOf(id)).toMatchObject({ official: true, holder: true });
  });

  it("follows a merge with the person held, its undoing, and restricting", async () => {
    const { id, speaker, personId, caseId } = await spoken();
    await mergePeople(editor, { keptId: personId, mergedId: speaker });
    expect(await toldOf(id)).toMatchObject({ byHeld: true, speakerId: personId });
    const [merge] = await rowsOf(`SELECT id FROM "PersonMerge" WHERE "mergedId" = $1`, [speaker]);
    await undoMerge(editor, { id: String(merge?.id) });
    expect(await toldOf(id)).toMatchObject({ byHeld: false, speakerId: speaker });
    const { values, version } = await getCaseForm(editor, { id: caseId });
    await editCase(editor, { ...values, version, visibility: "restricted" });
  });

  it("is not written again when nothing that it says has changed", async () => {
    const { id } = await spoken();
    const written = () =>
      rowsOf(`SELECT xmin, mention FROM "StatementCase" WHERE "statementId" = $1`, [id]);
    const [first] = await written();
    const { values, version } = await getStatementForm(editor, { id });
    await editStatement(editor, { ...values, id, version, text: "Other words." });
    expect(await written()).toEqual([first]);
    const cases = [{ ...(values.cases as object[])[0], mention: "alluded_to" }];
    await editStatement(editor, { ...values, id, version: version + 1, cases });
    expect(await written()).toMatchObject([{ mention: "alluded_to" }]);
  });

  it("goes with it for good", async () => {
    const { id } = await spoken();
    await trashStatement(editor, { id });
    await rowsOf(`UPDATE "Statement" SET "deletedAt" = now() - interval '31 days' WHERE id = $1`, [
      id,
    ]);
    await ERASE.statement(await actorWithRole("admin"), { id, confirmation: "erase" });
    expect(await toldOf(id)).toBeUndefined();
  });
});

type Ids = Awaited<ReturnType<typeof spoken>> & { passer: string; passed: string };

/** A statement that passes on what the holder of another office said, its last day open. */
async function spokenOn(): Promise<Ids> {
  const [ids, { speaker: passer, position: passed }] = [await spoken(), await anOffice()];
  await rowsOf(
    `UPDATE "Statement" SET "relayedPersonId" = $2, "relayedPositionId" = $3,
       "saidOnEdtf" = '2021/..', "saidOnLatest" = NULL, "createdAt" = '2022-01-01' WHERE id = $1`,
    [ids.id, passer, passed],
  );
  return { ...ids, passer, passed };
}

const update = (table: string, of: keyof Ids) => (set: string) => (ids: Ids) =>
  `UPDATE "${table}" SET ${set} WHERE id = '${ids[of]}'`;
const statement = update("Statement", "id");
const caseRow = update("Case", "caseId");
const office = update("Position", "position");
const passedOffice = update("Position", "passed");
const body = update("Organisation", "body");
const inBody = (ids: Ids) =>
  `UPDATE "Position" SET rank = 'spokesperson', "organisationId" = '${ids.body}' WHERE id = '${ids.position}'`;
const byBody = (ids: Ids) =>
  `UPDATE "Statement" SET "speakerKind" = 'unnamed', "unnamedRole" = 'an official', "speakerId" = NULL,
     "speakerPositionId" = NULL, "speakerOrganisationId" = '${ids.body}' WHERE id = '${ids.id}'`;

type Sql = (ids: Ids) => string;

/** Each column that a link depends on, with what has to be so before, and what then changes it alone. */
const DEPENDED_ON: [column: string, before: Sql[], change: Sql][] = [
  ["Statement.deletedAt", [], statement(`"deletedAt" = now()`)],
  ["Statement.createdAt", [], statement(`"createdAt" = '2023-01-01'`)],
  ["Statement.saidOnEarliest", [], statement(`"saidOnEarliest" = '2021-02-01'`)],
  ["Statement.saidOnLatest", [], statement(`"saidOnLatest" = '2021-08-01'`)],
  [
    "Statement.speakerKind",
    [byBody, body(`kind = 'other'`)],
    statement(`"speakerKind" = 'organisation', "unnamedRole" = NULL`),
  ],
  ["Statement.speakerId", [], (ids) => statement(`"speakerId" = '${ids.personId}'`)(ids)],
  ["Statement.speakerPositionId", [], statement(`"speakerPositionId" = NULL`)],
  ["Statement.speakerOrganisationId", [byBody], statement(`"speakerOrganisationId" = NULL`)],
  ["Statement.unnamedRole", [byBody], statement(`"unnamedRole" = 'a source'`)],
  [
    "Statement.relayedPersonId",
    [passedOffice(`rank = 'spokesperson'`)],
    (ids) => statement(`"relayedPersonId" = '${ids.personId}'`)(ids),
  ],
  [
    "Statement.relayedPositionId",
    [passedOffice(`rank = 'spokesperson'`)],
    statement(`"relayedPositionId" = NULL`),
  ],
  ["Position.rank", [], office(`rank = 'spokesperson'`)],
  ["Position.rank of who is passed on", [], passedOffice(`rank = 'foreign_minister'`)],
  ["Position.country", [office(`rank = 'spokesperson'`)], office(`country = 'XK'`)],
  [
    "Position.country of who is passed on",
    [passedOffice(`rank = 'spokesperson'`)],
    passedOffice(`country = 'XK'`),
  ],
  ["Position.organisationId", [office(`rank = 'spokesperson'`)], inBody],
  ["Organisation.country", [inBody], body(`country = 'XX'`)],
  ["Organisation.kind", [byBody], body(`kind = 'ministry'`)],
  ["Case.personId", [], (ids) => caseRow(`"personId" = '${ids.speaker}'`)(ids)],
  ["Case.holderKind", [inBody], caseRow(`"holderKind" = 'non_state'`)],
  ["Case.holderCountry", [inBody], caseRow(`"holderCountry" = 'XX'`)],
  [
    "Case.holderOrganisationId",
    [inBody, body(`country = 'XX'`)],
    (ids) => caseRow(`"holderOrganisationId" = '${ids.body}'`)(ids),
  ],
];

/** What makes a date a new entry, though its first and last day stay. */
const REDATED: [string, object][] = [
  ["its words", { asStated: "since the spring" }],
  ["that it is inferred", { inferred: true }],
  ["its form", { edtf: "2021-01-01/.." }],
];

describe("a link to a case follows each column that it depends on", () => {
  it.each(DEPENDED_ON)("%s", async (_, before, change) => {
    const ids = await spokenOn();
    for (const sql of before) await rowsOf(sql(ids), []);
    const told = await toldOf(ids.id);
    await rowsOf(change(ids), []);
    expect(await toldOf(ids.id)).not.toEqual(told);
  });

  it.each(REDATED)("the day by which a date was on file: %s", async (_, changed) => {
    const { id } = await spokenOn();
    const { values, version } = await getStatementForm(editor, { id });
    expect(await toldOf(id)).toMatchObject({ known: "2022-01-02" });
    await editStatement(editor, {
      ...values,
      id,
      version,
      saidOn: { ...on("2021/.."), ...changed },
    });
    const { known, earliest } = await toldOf(id);
    expect(known).not.toBe("2022-01-02");
    expect(earliest).toBe("2021-01-01");
  });

  it.each([
    `"deletedAt" = now()`,
    `"createdAt" = '2023-01-01'`,
    `made = 'no'`,
    `"happenedOnEarliest" = '2021-02-01'`,
    `"happenedOnLatest" = '2021-08-01'`,
  ])("of a contact: %s", async (set) => {
    const { id } = await contacted("2021/..");
    const told = await contactToldOf(id);
    await rowsOf(`UPDATE "Contact" SET ${set} WHERE id = $1`, [id]);
    expect(await contactToldOf(id)).not.toEqual(told);
  });
});

describe("what a link to a case repeats of a contact", () => {
  it.each(REDATED)("follows the day by which its date was on file: %s", async (_, changed) => {
    const { id } = await contacted("2021/..");
    await rowsOf(`UPDATE "Contact" SET "createdAt" = '2022-01-01' WHERE id = $1`, [id]);
    expect(await contactToldOf(id)).toMatchObject({ latest: "2022-01-02" });
    const { values, version } = await getContactForm(editor, { id });
    const happenedOn = { ...on("2021/.."), ...changed };
    await editContact(editor, { ...values, id, version, happenedOn });
    expect((await contactToldOf(id)).latest).not.toBe("2022-01-02");
  });

  it("is not written again when nothing that it says has changed", async () => {
    const { id } = await contacted("2021-05-06");
    const written = () => rowsOf(`SELECT xmin FROM "ContactCase" WHERE "contactId" = $1`, [id]);
    const first = await written();
    const { values, version } = await getContactForm(editor, { id });
    await editContact(editor, { ...values, id, version, topics: "The embassy" });
    expect(await written()).toEqual(first);
  });

  it("follows it", async () => {
    const { id } = await contacted("2021-05-06");
    expect(await contactToldOf(id)).toMatchObject({ earliest: "2021-05-06", wasMade: true });
    const { values, version } = await getContactForm(editor, { id });
    await editContact(editor, { ...values, id, version, happenedOn: on("2021-07"), made: "no" });
    expect(await contactToldOf(id)).toMatchObject({ stated: "2021-07-31", wasMade: false });
    await trashContact(editor, { id });
    expect(await contactToldOf(id)).toMatchObject({ trashed: true });
    await restoreContact(editor, { id });
  });
});

describe("two writers at once", () => {
  it.each(["the office", "the link"])(
    "cannot miss each other, though %s is committed first",
    async (first) => {
      const [{ id, position }, other] = [await spoken(), await aCase(editor)];
      const [office, link] = [await ownerPool().connect(), await ownerPool().connect()];
      try {
        for (const client of [office, link]) await client.query("BEGIN");
        await office.query(`UPDATE "Position" SET rank = 'spokesperson' WHERE id = $1`, [position]);
        await link.query(
          `INSERT INTO "StatementCase" ("statementId", "caseId", mention) VALUES ($1, $2, 'named')`,
          [id, other.id],
        );
        // As every command does with its audit row, before it is done.
        const inOrder = first === "the office" ? [office, link] : [link, office];
        for (const client of inOrder) {
          await client.query(`SELECT FROM "AuditHead" FOR UPDATE`);
          await client.query("COMMIT");
        }
      } finally {
        office.release();
        link.release();
      }
      const told = await rowsOf(`SELECT official FROM "StatementCase" WHERE "statementId" = $1`, [
        id,
      ]);
      expect(told).toEqual([{ official: true }, { official: true }]);
    },
  );
});

describe("a command that can only follow when it commits", () => {
  it("is done again when another then waits for it, and it for the other", async () => {
    const { id, speaker } = await spoken();
    const { values, version } = await getPersonForm(editor, { id: speaker });
    const [held] = values.positions as Record<string, unknown>[];
    const positions = [{ ...held, rank: "foreign_minister" }];
    const other = await ownerPool().connect();
    try {
      await other.query("BEGIN");
      await other.query(`SELECT FROM "StatementCase" WHERE "statementId" = $1 FOR UPDATE`, [id]);
      const edited = Promise.allSettled([
        editPerson(editor, { ...values, id: speaker, version, positions }),
      ]);
      await untilWaitingLonger(1);
      await other.query(`SELECT FROM "AuditHead" FOR UPDATE`);
      await other.query("COMMIT");
      expect(await edited).toMatchObject([{ status: "fulfilled" }]);
    } finally {
      other.release(true);
    }
    expect(await toldOf(id)).toMatchObject({ leader: true });
  });
});

describe("what a link repeats wrongly", () => {
  it("is found, and mended by what verifying says to run", async () => {
    const { id, caseId } = await spoken();
    const { id: contactId } = await aContact(editor, { cases: [{ case: { id: caseId } }] });
    await rowsOf(`UPDATE "StatementCase" SET official = true WHERE "statementId" = $1`, [id]);
    await rowsOf(`UPDATE "ContactCase" SET earliest = '2020-01-01' WHERE "contactId" = $1`, [
      contactId,
    ]);
    const found = await misjudgedLinks();
    expect(found).toEqual([
      { kind: "statement", id, caseId },
      { kind: "contact", id: contactId, caseId },
    ]);
    for (const sql of workOutAgain(FOLLOWING, found).slice(1)) await rowsOf(sql, []);
  });
});
