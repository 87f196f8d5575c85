import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { getCaseForm } from "@/lib/features/cases/queries";
import { trashContact } from "@/lib/features/contacts/commands/trash-contact";
import {
  correctConsularEvent,
  recordConsularEvent,
} from "@/lib/features/consular/commands/record-consular-event";
import { setConsularInterval } from "@/lib/features/consular/commands/set-consular-interval";
import { getConsularAccess } from "@/lib/features/consular/queries/get-consular-access";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { listHistory } from "@/lib/features/history/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";

const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });

let editor: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
});

const accessTo = (caseId: string, actor = editor) => getConsularAccess(actor, { caseId });

function aVisit(caseId: string, over: Record<string, unknown> = {}, actor = editor) {
  return aContact(actor, {
    ...{ medium: "consular_visit", cases: [{ case: { id: caseId } }], ...over },
  });
}

async function latestEntry(caseId: string) {
  const { entries } = await listHistory(editor, { subjectType: "case", subjectId: caseId });
  return entries[0];
}

describe("a step of consular access", () => {
  it("is recorded, corrected and removed, each in the history of the case", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await recordConsularEvent(editor, {
      ...{ caseId, kind: "notified", happenedOn: on("2020-03-20"), note: "By letter." },
      newSource: { title: "A note verbale" },
    });
    expect(await latestEntry(caseId)).toMatchObject({
      action: "case.recorded-consular-event",
      changes: expect.arrayContaining([
        { label: "Step", from: [], to: ["Consular post notified"] },
        { label: "Date", from: [], to: ["20 March 2020"] },
        { label: "Note", from: [], to: ["By letter."] },
      ]),
    });
    expect((await accessTo(caseId)).figures.toNotification).toEqual({ atLeast: 16, atMost: 16 });

    const form = await getFactForm(editor, { caseId, id });
    const corrected = { ...form?.values, happenedOn: on("2020-04") };
    await correctConsularEvent(editor, corrected);
    expect((await latestEntry(caseId))?.changes).toContainEqual({
      ...{ label: "Date", from: ["20 March 2020"], to: ["April 2020"] },
    });
    expect((await accessTo(caseId)).figures.toNotification).toEqual({ atLeast: 28, atMost: 57 });
    await expect(correctConsularEvent(editor, corrected)).rejects.toThrow(ConflictError);

    await trashFact(editor, { id });
    expect(await accessTo(caseId)).toMatchObject({
      ...{ events: [], removed: [{ id }], figures: { toNotification: null } },
    });
    expect(await getFactForm(editor, { caseId, id })).toBeNull();
    await restoreFact(editor, { id });
    expect((await accessTo(caseId)).events).toMatchObject([
      { id, citations: [{ source: { title: "A note verbale" } }] },
    ]);
  });

  it("is not to be had through another case", async () => {
    const [{ id: caseId }, other] = [await aCase(editor), await aCase(editor)];
    const { id } = await recordConsularEvent(editor, { caseId, kind: "access_requested" });
    expect(await getFactForm(editor, { caseId: other.id, id })).toBeNull();
  });

  it("is for editors and the contributor who added the case", async () => {
    const [author, other, viewer] = [
      await actorWithRole("contributor"),
      await actorWithRole("contributor"),
      await actorWithRole("viewer"),
    ];
    const { id: caseId } = await aCase(author);
    const step = { caseId, kind: "access_refused" };
    await recordConsularEvent(author, step);
    for (const actor of [other, viewer]) {
      await expect(recordConsularEvent(actor, step)).rejects.toThrow(ForbiddenError);
    }
    expect((await accessTo(caseId, viewer)).figures.refusals.count).toBe(1);
  });
});

describe("the figures", () => {
  it("follow from steps and visits, and stop at the end of the detention", async () => {
    const { id: caseId } = await aCase(editor);
    await recordConsularEvent(editor, { caseId, kind: "access_refused" });
    await aVisit(caseId, {
      ...{ made: "refused", happenedOn: on("2020-05"), countQualifier: "more_than", count: 6 },
    });
    await aVisit(caseId, { made: "no", happenedOn: on("2020-05-02") });
    await aVisit(caseId, { made: "yes", happenedOn: on("2020-06-02") });
    await aVisit(caseId, { made: "yes", happenedOn: { ...on(""), edtf: null, asStated: "later" } });
    const trashed = await aVisit(caseId, { made: "yes", happenedOn: on("2020-03-05") });
    await trashContact(editor, trashed);
    await aContact(editor, { cases: [{ case: { id: caseId } }], happenedOn: on("2020-03-06") });
    const running = await accessTo(caseId);
    expect(running).toMatchObject({
      figures: {
        toFirstVisit: { atLeast: 90, atMost: 90 },
        refusals: { count: 8, qualifier: "at_least", steps: 1 },
        overdue: "maybe",
      },
      ...{ leftOut: { undatedVisits: 1, outside: 0 }, visitRecords: 4, asOf: today() },
      interval: { days: 30, own: false },
    });
    await closeCase(editor, { caseId, outcome: "released", endedOn: on("2020-09-30") });
    expect(await accessTo(caseId)).toMatchObject({
      figures: {
        longestGap: { atLeast: 120, atMost: 120 },
        sinceLast: { days: { atLeast: 120, atMost: 120 }, since: "visit" },
        overdue: null,
      },
      asOf: null,
    });
  });

  it("never count a visit that concerns only cases hidden from the reader", async () => {
    const [{ id: caseId }, author] = [await aCase(editor), await actorWithRole("editor")];
    const hidden = await aCase(author, { restricted: true });
    await aVisit(hidden.id, { made: "yes", happenedOn: on("2020-04-01") }, author);
    const shared = [{ case: { id: hidden.id } }, { case: { id: caseId } }];
    await aContact(author, {
      ...{ medium: "consular_visit", made: "refused", cases: shared },
      happenedOn: on("2020-05-01"),
    });
    expect(await accessTo(caseId)).toMatchObject({
      ...{ visitRecords: 1, figures: { toFirstVisit: null, refusals: { count: 1 } } },
    });
    expect((await accessTo(hidden.id, author)).visitRecords).toBe(2);
    for (const outsider of [editor, await actorWithRole("admin")]) {
      await expect(accessTo(hidden.id, outsider)).rejects.toThrow(NotFoundError);
    }
  });
});

describe("the expected interval", () => {
  it("is set as an edit of the case, told in its history, and else comes from the settings", async () => {
    const { id } = await aCase(editor);
    await setConsularInterval(editor, { id, version: 1, consularIntervalDays: "14" });
    expect((await accessTo(id)).interval).toEqual({ days: 14, own: true });
    expect(await latestEntry(id)).toMatchObject({
      action: "consular-interval.edited",
      changes: [{ label: "Days between consular visits", from: [], to: ["14"] }],
    });
    await expect(setConsularInterval(editor, { id, version: 1 })).rejects.toThrow(ConflictError);

    const { values, version } = await getCaseForm(editor, { id });
    expect(version).toBe(2);
    await editCase(editor, { ...values, detainedOn: on("2020-03-05") });
    expect((await accessTo(id)).interval.days).toBe(14);
    await setConsularInterval(editor, { id, version: 3, consularIntervalDays: "" });
    expect((await accessTo(id)).interval).toEqual({ days: 30, own: false });
  });

  it("is a number of days, and not for everyone to set", async () => {
    const { id } = await aCase(editor);
    for (const consularIntervalDays of ["0", "3651", "a week"]) {
      await expect(
        setConsularInterval(editor, { id, version: 1, consularIntervalDays }),
      ).rejects.toThrow("whole number of days");
    }
    for (const role of ["viewer", "contributor"] as const) {
      const actor = await actorWithRole(role);
      await expect(
        setConsularInterval(actor, { id, version: 1, consularIntervalDays: "7" }),
      ).rejects.toThrow(ForbiddenError);
    }
    const author = await actorWithRole("editor");
    const hidden = await aCase(author, { restricted: true });
    await expect(setConsularInterval(editor, { id: hidden.id, version: 1 })).rejects.toThrow(
      NotFoundError,
    );
  });
});

describe("a case with five thousand contacts", () => {
  it("is read in the same queries as one with five, and only its visits are read", async () => {
    const [few, many] = [await aCase(editor), await aCase(editor)];
    for (const { id } of [few, many]) {
      await recordConsularEvent(editor, {
        caseId: id,
        kind: "notified",
        ...{ happenedOn: on("2020-04") },
      });
      await aVisit(id, { made: "yes", happenedOn: on("2020-06-02") });
    }
    await ownerPool().query(
      `WITH added AS (INSERT INTO "Contact" (id, medium, made, "updatedAt", "createdById")
         SELECT gen_random_uuid(), 'phone_call', 'yes', now(), $2 FROM generate_series(1, 5000) RETURNING id)
       INSERT INTO "ContactCase" ("contactId", "caseId") SELECT id, $1 FROM added`,
      [many.id, editor.id],
    );
    expect(await database().contactCase.count({ where: { caseId: many.id } })).toBe(5_001);
    const ofFew = await countQueries(() => accessTo(few.id));
    expect(await countQueries(() => accessTo(many.id))).toBe(ofFew);
    expect(ofFew).toBeLessThanOrEqual(15);
    expect((await accessTo(many.id)).visitRecords).toBe(1);
  });
});
