import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { addDays } from "@/lib/dates/days";
import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { addConsent } from "@/lib/features/consents/commands/add-consent";
import { editConsent } from "@/lib/features/consents/commands/edit-consent";
import { withdrawConsent } from "@/lib/features/consents/commands/withdraw-consent";
import { listTrail } from "@/lib/features/audit-log/queries/list-trail";
import { getConsent } from "@/lib/features/consents/queries/get-consent";
import { listConsents } from "@/lib/features/consents/queries/list-consents";
import { listExportsSent } from "@/lib/features/exports/queries/list-exports";
import { listHistory } from "@/lib/features/history/queries";
import { madeExport, watchTemporaryFiles } from "@/tests/integration/exports/read-export";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase } from "@/tests/support/factories";

watchTemporaryFiles();

let editor: Actor, viewer: Actor, outsider: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  viewer = await actorWithRole("viewer");
  outsider = await actorWithRole("admin");
});

const given = (caseId: string, changes: Record<string, unknown> = {}) => ({
  ...{ caseId, givenBy: "Amal, the sister", howGiven: "signed form" },
  ...{ categories: ["health", "custody"], audiences: ["government"] },
  givenOn: { edtf: "2024-03", asStated: null, inferred: false },
  ...changes,
});

describe("a consent", () => {
  it("is kept as it was given, with its audit row, and shown to whoever sees the case", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId, { until: addDays(today(), 1) }));
    const { rows } = await listConsents(viewer, { caseId });
    expect(rows).toMatchObject([
      { id, categories: ["health", "custody"], audiences: ["government"], state: "in_force" },
    ]);
    const [entry] = await auditOf(id);
    expect(entry).toMatchObject({ action: "consent.added", caseIds: [caseId] });
  });

  it("holds through its last day and no longer", async () => {
    const { id: caseId } = await aCase(editor);
    const stateUntil = async (until: string) => {
      const { id } = await addConsent(editor, given(caseId, { until }));
      return (await getConsent(editor, { caseId, id })).consent.state;
    };
    expect(await stateUntil(today())).toBe("in_force");
    expect(await stateUntil(addDays(today(), -1))).toBe("over");
  });

  it.each([
    { categories: [] },
    { categories: ["everything"] },
    { audiences: [] },
    { audiences: ["internal"] },
    { givenBy: " " },
    { howGiven: "" },
    { givenOn: undefined },
  ])("is refused where it does not say what was agreed: %j", async (changes) => {
    const { id: caseId } = await aCase(editor);
    await expect(addConsent(editor, given(caseId, changes))).rejects.toThrow();
    expect(await database().caseConsent.count({ where: { caseId } })).toBe(0);
  });

  it("that two people correct at once keeps the first correction", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    const correction = { ...given(caseId), id, version: 1 };
    await editConsent(editor, { ...correction, givenBy: "Amal" });
    await expect(editConsent(editor, { ...correction, givenBy: "Omar" })).rejects.toThrow(
      ConflictError,
    );
    expect((await getConsent(editor, { caseId, id })).consent.givenBy).toBe("Amal");
  });

  it("is withdrawn once, for good, with the reason", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    const withdrawal = { caseId, id, withdrawnReason: "She called." };
    const ahead = { ...withdrawal, withdrawnOn: addDays(today(), 1) };
    await expect(withdrawConsent(editor, ahead)).rejects.toThrow(InvalidInputError);
    await withdrawConsent(editor, withdrawal);
    const { consent, version } = await getConsent(viewer, { caseId, id });
    expect(consent).toMatchObject({ state: "withdrawn", withdrawnOn: today() });
    await expect(withdrawConsent(editor, withdrawal)).rejects.toThrow(ConflictError);
    await expect(editConsent(editor, { ...given(caseId), id, version })).rejects.toThrow(
      ConflictError,
    );
    const actions = (await auditOf(id)).map(({ action }) => action);
    expect(actions).toEqual(["consent.added", "consent.withdrawn"]);
  });
});

describe("what was already sent", () => {
  it("is told with its hash, also of readers whom the consent does not name, and not what stayed inside", async () => {
    const { id: caseId } = await aCase(editor);
    const sent = { caseId, format: "markdown" as const, kind: "short", audience: "government" };
    const { sha256 } = await madeExport(editor, { ...sent, recipient: "the Envoy" });
    await madeExport(editor, { ...sent, audience: "internal" });
    await madeExport(editor, { ...sent, audience: "public" });
    const { id: consentId } = await addConsent(editor, given(caseId));
    const { resting, others } = await listExportsSent(viewer, { caseId, consentId });
    expect(resting).toEqual({ rows: [], more: false });
    expect(others).toMatchObject({
      more: false,
      rows: [{ audience: "public" }, { audience: "government", recipient: "the Envoy", sha256 }],
    });
  });
});

describe("the days of a consent", () => {
  const tomorrow = addDays(today(), 1);
  const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });

  it.each([
    [{ givenOn: on(tomorrow) }, "givenOn.year"],
    [{ givenOn: on(`${tomorrow}/..`) }, "givenOn.year"],
    [{ until: "2024-02-29" }, "until"],
  ])("are refused where they cannot be: %j", async (changes, field) => {
    const { id: caseId } = await aCase(editor);
    const refusal = { fieldErrors: { [field]: [expect.any(String)] } };
    await expect(addConsent(editor, given(caseId, changes))).rejects.toMatchObject(refusal);
    const { id } = await addConsent(editor, given(caseId, { until: "2024-03-01" }));
    const correction = { ...given(caseId, changes), id, version: 1 };
    await expect(editConsent(editor, correction)).rejects.toMatchObject(refusal);
  });

  it("of a withdrawal come no sooner than it can have been given", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    const withdraw = (withdrawnOn: string) =>
      withdrawConsent(editor, { caseId, id, withdrawnOn, withdrawnReason: "She called." });
    await expect(withdraw("2024-02-29")).rejects.toThrow(InvalidInputError);
    await withdraw("2024-03-01");
    expect((await getConsent(editor, { caseId, id })).consent.withdrawnOn).toBe("2024-03-01");
  });

  it("are told by the trail in words, with the wording of the one who gave it", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    const givenOn = { ...on("2024-03"), asStated: "before the feast" };
    const correction = { ...given(caseId, { givenOn, until: "2024-04-02" }), id, version: 1 };
    await editConsent(editor, correction);
    const { entries } = await listTrail(await actorWithRole("admin"), { record: id });
    expect(entries[0]?.deed?.changes).toEqual([
      { label: "Until", from: [], to: ["2 April 2024"] },
      { label: "When, as the source puts it", from: [], to: ["before the feast"] },
    ]);
  });
});

describe("the history of the case", () => {
  it("tells of a corrected consent, with nothing to put back, and the trail leads there", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    await editConsent(editor, { ...given(caseId, { audiences: ["public"] }), id, version: 1 });
    const { entries } = await listHistory(viewer, { subjectType: "case", subjectId: caseId });
    expect(entries[0]).toMatchObject({
      ...{ action: "consent.edited", about: "A consent", restorable: [], kept: null },
      changes: [{ label: "For whom", from: ["A government"], to: ["The public"] }],
    });
    const trail = await listTrail(await actorWithRole("admin"), { record: id });
    expect(trail.entries[0]?.deed?.subject.path).toBe(`/cases/${caseId}/history`);
  });
});

describe("a withdrawal", () => {
  it("is kept by the database", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    await withdrawConsent(editor, { caseId, id, withdrawnReason: "She called." });
    const back = { withdrawnOn: null, withdrawnReason: null };
    await expect(database().caseConsent.update({ where: { id }, data: back })).rejects.toThrow(
      /never changed/,
    );
  });

  it("tells of itself alone where a correction was being saved at the same time", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    const withdrawing = await database().$transaction(async (tx) => {
      await editConsent.within(tx, editor, { ...given(caseId), id, version: 1, givenBy: "Omar" });
      const started = withdrawConsent(editor, { caseId, id, withdrawnReason: "She called." });
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { started };
    });
    await withdrawing.started;
    const changes = (await auditOf(id)).at(-1)?.changes ?? {};
    expect(Object.keys(changes)).toEqual(["withdrawnOn", "withdrawnReason"]);
  });
});

describe("who may", () => {
  it("not record or withdraw: a viewer", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    await expect(addConsent(viewer, given(caseId))).rejects.toThrow(ForbiddenError);
    await expect(withdrawConsent(viewer, { caseId, id, withdrawnReason: "no" })).rejects.toThrow(
      ForbiddenError,
    );
  });

  it("not know of it: somebody outside the team of a restricted case, or by way of another case", async () => {
    const { id: caseId } = await aCase(editor, { restricted: true });
    const { id: open } = await aCase(editor);
    const { id } = await addConsent(editor, given(caseId));
    for (const attempt of [
      () => listConsents(outsider, { caseId }),
      () => listExportsSent(outsider, { caseId, consentId: id }),
      () => getConsent(outsider, { caseId, id }),
      () => getConsent(outsider, { caseId: open, id }),
      () => addConsent(outsider, given(caseId)),
      () => editConsent(outsider, { ...given(open), id, version: 1 }),
      () => withdrawConsent(outsider, { caseId: open, id, withdrawnReason: "no" }),
    ])
      await expect(attempt()).rejects.toThrow(NotFoundError);
  });

  it("not delete one: the application", async () => {
    await expect(database().$executeRaw`DELETE FROM "CaseConsent"`).rejects.toThrow();
  });
});
