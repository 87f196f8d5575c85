import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database, type Db } from "@/lib/db/client";
import { getCaseFigures } from "@/lib/features/cases/queries/get-case-figures";
import { listCaseSources } from "@/lib/features/cases/queries/list-case-sources";
import { listOfficesInvolved } from "@/lib/features/cases/queries/list-offices-involved";
import { listTimeline } from "@/lib/features/cases/queries/list-timeline";
import { listCases } from "@/lib/features/cases/queries";
import { trashCommitment } from "@/lib/features/commitments/commands/trash-commitment";
import { listCommitments } from "@/lib/features/commitments/queries/list-commitments";
import { trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { listWatchedCases } from "@/lib/features/dashboard/queries/list-watched-cases";
import { addOrganisation, editOrganisation } from "@/lib/features/organisations/commands";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { mergePeople } from "@/lib/features/people/commands/merge-people";
import { undoMerge } from "@/lib/features/people/commands/undo-merge";
import { getPersonForm } from "@/lib/features/people/queries";
import { getSilence } from "@/lib/features/silence/queries/get-silence";
import { getSilenceStrip } from "@/lib/features/silence/queries/get-silence-strip";
import { listSilences } from "@/lib/features/silence/queries/list-silences";
import { trashSource } from "@/lib/features/sources/commands";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import {
  restoreStatement,
  trashStatement,
} from "@/lib/features/statements/commands/trash-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { ERASE } from "@/lib/features/trash/commands/erase-record";
import { getWordStrip } from "@/lib/features/words/queries/get-word-strip";
import { getWordUsage } from "@/lib/features/words/queries/get-word-usage";
import { actorWithRole } from "@/tests/support/actors";
import { aCommitment, aTurn } from "@/tests/support/commitment-factory";
import { aContact } from "@/tests/support/contact-factory";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase, aPerson } from "@/tests/support/factories";
import { aMention, anOfficial, on } from "@/tests/support/silence-factory";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;
let admin: Actor;
let caseId: string;
let speakerId: string;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  admin = await actorWithRole("admin");
});

beforeEach(async () => {
  caseId = (await aCase(editor)).id;
  speakerId = (await anOfficial(editor, "foreign_minister")).id;
  await aMention(editor, { caseId, speakerId, saidOn: "2024-01-01" });
});

/** Everything that is counted about a case, remembered or not, as its pages ask for it. */
async function everything(db: Db) {
  const word = { caseId, q: "", word: "" };
  return {
    figures: await getCaseFigures.within(db, editor, { caseId }),
    sources: await listCaseSources.within(db, editor, { caseId }),
    offices: await listOfficesInvolved.within(db, editor, { caseId }),
    timeline: await listTimeline.within(db, editor, { caseId }),
    promises: await listCommitments.within(db, editor, { caseId, state: "pending" }),
    silence: await getSilence.within(db, editor, { caseId }),
    strip: await getSilenceStrip.within(db, editor, { caseId }),
    silences: await listSilences.within(db, editor, { caseIds: [caseId] }),
    watched: await listWatchedCases.within(db, editor, { state: "open" }),
    bySilence: await listCases.within(db, editor, { sort: "silence" }),
    words: await getWordUsage.within(db, editor, word),
    wordStrip: await getWordStrip.within(db, editor, word),
  };
}

/** What is told with the help of memory, which is what a transaction works out: it has none. */
async function told() {
  const remembered = await everything(database());
  const fresh = await database().$transaction((tx) => everything(tx), { timeout: 30_000 });
  expect(remembered).toEqual(fresh);
  return fresh;
}

/** Does something, and looks whether what is told afterwards is true, and another than before. */
async function afterwards(work: () => Promise<unknown>, changes = true): Promise<void> {
  const before = await told();
  await work();
  const after = await told();
  if (changes) expect(after).not.toEqual(before);
  else expect(after).toEqual(before);
}

const said = (over = {}) =>
  aMention(editor, { caseId, speakerId, saidOn: "2024-02-02" }, { text: "Another word.", ...over });

async function edit(id: string, change: Record<string, unknown>) {
  const { version, values } = await getStatementForm(editor, { id });
  await editStatement(editor, { ...values, id, version, ...change });
}

async function editSpeaker(change: (values: Record<string, unknown>) => Record<string, unknown>) {
  const { version, values } = await getPersonForm(editor, { id: speakerId });
  await editPerson(editor, { ...values, id: speakerId, version, ...change(values) });
}

describe("what is remembered of a case", () => {
  it("is asked for in few queries once it is known, and worked out again after a change", async () => {
    const read = () => getWordStrip(editor, { caseId, q: "", word: "" });
    const first = await countQueries(read);
    expect(await countQueries(read)).toBe(first - 1);
    await said();
    expect(await countQueries(read)).toBe(first);
  });

  it("follows every change of a statement", async () => {
    const { id } = await said();
    const other = await aCase(editor);
    await afterwards(() => edit(id, { saidOn: on("2024-05-05") }));
    await afterwards(() => edit(id, { cases: [{ case: { id: other.id }, mention: "named" }] }));
    await afterwards(() => edit(id, { cases: [{ case: { id: caseId }, mention: "alluded_to" }] }));
    await afterwards(() => trashStatement(editor, { id }));
    await afterwards(() => restoreStatement(editor, { id }));
    await afterwards(() => said({ saidOn: on(null, "some day") }));
  }, 60_000);

  it("follows what is erased", async () => {
    const { id } = await said();
    await trashStatement(editor, { id });
    await ownerPool().query(
      `UPDATE "Statement" SET "deletedAt" = now() - interval '40 days' WHERE id = $1`,
      [id],
    );
    await afterwards(() => ERASE.statement(admin, { id, confirmation: "erase" }), false);
  }, 60_000);

  it("follows contacts, promises and sources", async () => {
    const { id: contactId } = await aContact(editor, { cases: [{ case: { id: caseId } }] });
    await afterwards(() => trashContact(editor, { id: contactId }));
    const promised = await aCommitment(editor, {}, { cases: [{ case: { id: caseId } }] });
    await afterwards(() => aTurn(editor, promised.id, "kept"));
    const other = await aCommitment(editor, {}, { cases: [{ case: { id: caseId } }] });
    await afterwards(() => trashCommitment(editor, { id: other.id }));
    const source = await aSource(editor);
    await afterwards(() => said({ citations: [{ source: { id: source.id } }] }));
    await afterwards(() => trashSource(editor, { id: source.id }));
  }, 60_000);

  it("follows who a speaker is: office, name, another person", async () => {
    await said();
    await afterwards(() => editSpeaker(() => ({ fullName: "Newly Named" })));
    const demoted = ({ positions }: Record<string, unknown>) => ({
      positions: (positions as object[]).map((row) => ({ ...row, rank: "not_an_official" })),
    });
    await afterwards(() => editSpeaker(demoted));
    const kept = await aPerson(editor, { fullName: "Kept In The End" });
    await afterwards(() => mergePeople(editor, { keptId: kept.id, mergedId: speakerId }));
    const { id } = await database().personMerge.findFirstOrThrow({
      where: { mergedId: speakerId },
    });
    await afterwards(() => undoMerge(editor, { id }));
  }, 60_000);

  it("follows what a body is that speaks", async () => {
    const body = { name: "Office of Examples", kind: "ngo", country: "FI" };
    const { id } = await addOrganisation(editor, body);
    await said({ speakerKind: "organisation", speaker: {}, speakerOrganisation: { id } });
    await afterwards(() => editOrganisation(editor, { ...body, id, version: 1, kind: "ministry" }));
  }, 60_000);

  it.each([
    ["another one", "sha256('another chain'::bytea)"],
    ["an earlier one", `(SELECT "hash" FROM "AuditEvent" WHERE "seq" = 1)`],
  ])("is forgotten when the head of the audit chain is %s: a restored backup", async (_, hash) => {
    const { id } = await said();
    await told();
    const { rows } = await ownerPool().query(`SELECT "seq", "hash" FROM "AuditHead"`);
    await ownerPool().query(`UPDATE "AuditHead" SET "seq" = 1, "hash" = ${hash}`);
    try {
      await ownerPool().query(`UPDATE "Statement" SET "deletedAt" = now() WHERE id = $1`, [id]);
      await told();
    } finally {
      const { seq, hash: kept } = rows[0] as { seq: string; hash: Buffer };
      await ownerPool().query(`UPDATE "AuditHead" SET "seq" = $1, "hash" = $2`, [seq, kept]);
    }
  });

  it("is not what a transaction sees that has not committed", async () => {
    const before = await everything(database());
    const undone = database().$transaction(async (tx) => {
      await tx.statement.updateMany({ data: { deletedAt: new Date() } });
      // What links repeat is otherwise put right when it commits.
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      expect((await getCaseFigures.within(tx, editor, { caseId })).statements).toBe(0);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await everything(database())).toEqual(before);
  });
});
