import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { changeVisibility, joinTeam, leaveTeam } from "@/lib/features/cases/commands/change-team";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { getCaseForm } from "@/lib/features/cases/queries";
import { getTeam } from "@/lib/features/cases/queries/get-team";
import { listSharedRecords } from "@/lib/features/cases/queries/list-shared-records";
import { misjudgedRecords } from "@/lib/features/cases/queries/misjudged-records";
import { getStatement } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase, aStatement } from "@/tests/support/factories";

let editor: Actor;
let other: Actor;
let viewer: Actor;

const teamOf = async (actor: Actor, caseId: string) =>
  (await getTeam(actor, { caseId }))?.members.map(({ id }) => id);
const restrict = async (actor: Actor, caseId: string, visibility = "restricted") => {
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
  return changeVisibility(actor, { caseId, version, visibility });
};

beforeAll(async () => {
  editor = await actorWithRole("editor");
  other = await actorWithRole("editor");
  viewer = await actorWithRole("viewer");
});

describe("the team of a case", () => {
  it("gains and loses people, who gain and lose sight of a restricted case, on record", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await aStatement(editor, { cases: [{ case: { id: caseId } }] });
    await restrict(editor, caseId);
    expect(await teamOf(other, caseId)).toBeUndefined();
    expect(await getStatement(other, { id })).toBeNull();
    await joinTeam(editor, { caseId, userId: other.id });
    await joinTeam(editor, { caseId, userId: other.id });
    expect(await getStatement(other, { id })).not.toBeNull();
    expect((await teamOf(other, caseId))?.toSorted()).toEqual([editor.id, other.id].toSorted());
    await leaveTeam(other, { caseId, userId: other.id });
    expect(await getStatement(other, { id })).toBeNull();
    expect((await auditOf(caseId)).map(({ action }) => action).slice(1)).toEqual([
      "case.changed-visibility",
      "case.added-to-team",
      "case.took-off-team",
    ]);
    await restrict(editor, caseId, "open");
    expect(await getStatement(other, { id })).not.toBeNull();
    expect(await misjudgedRecords()).toEqual([]);
  });

  it("does not gain again whom it lost when the case is edited, and gains a new lead on record", async () => {
    const { id: caseId } = await aCase(editor, { restricted: true, members: [other] });
    await leaveTeam(other, { caseId, userId: editor.id });
    const edit = async (over: Record<string, unknown>) => {
      const form = await getCaseForm(other, { id: caseId });
      await editCase(other, { ...form?.values, id: caseId, version: form?.version, ...over });
    };
    await edit({ summary: "Held since spring." });
    expect(await teamOf(other, caseId)).toEqual([other.id]);
    expect(await teamOf(editor, caseId)).toBeUndefined();
    await edit({ leadId: viewer.id });
    expect(await teamOf(other, caseId)).toEqual([viewer.id, other.id]);
    const members = [other.id, viewer.id].toSorted().map((userId) => ({ userId }));
    expect((await auditOf(caseId)).at(-1)?.changes.members?.to).toEqual(members);
    await edit({ leadId: other.id });
    expect(await teamOf(viewer, caseId)).toContain(viewer.id);
  });

  it("never leaves a restricted case to nobody, nor takes its lead off", async () => {
    const { id: caseId } = await aCase(editor, { restricted: true });
    await expect(leaveTeam(editor, { caseId, userId: editor.id })).rejects.toThrow(ConflictError);
    expect(await teamOf(editor, caseId)).toEqual([editor.id]);
    await database().case.update({ where: { id: caseId }, data: { leadId: other.id } });
    await expect(leaveTeam(editor, { caseId, userId: other.id })).rejects.toThrow(/lead/);
    const stale = { caseId, version: 99, visibility: "open" };
    await expect(changeVisibility(editor, stale)).rejects.toThrow(ConflictError);
  });

  it("is changed by who may change the case and sees it, and made of staff", async () => {
    const { id: caseId } = await aCase(editor);
    await expect(joinTeam(viewer, { caseId, userId: viewer.id })).rejects.toThrow(ForbiddenError);
    const stranger = { caseId, userId: crypto.randomUUID() };
    await expect(joinTeam(editor, stranger)).rejects.toThrow(InvalidInputError);
    await restrict(editor, caseId);
    for (const attempt of [
      () => joinTeam(other, { caseId, userId: other.id }),
      () => leaveTeam(other, { caseId, userId: editor.id }),
      () => restrict(other, caseId, "open"),
      () => listSharedRecords(other, { caseId }),
    ])
      await expect(attempt()).rejects.toThrow(NotFoundError);
  });
});

describe("what stays in sight of a restricted case", () => {
  it("is what concerns an open case too, and people whom something else names", async () => {
    const [hidden, open] = [await aCase(editor), await aCase(editor)];
    const of = (...ids: string[]) => ({ cases: ids.map((id) => ({ case: { id } })) });
    const shared = await aStatement(editor, of(hidden.id, open.id));
    await aStatement(editor, of(hidden.id));
    const before = await listSharedRecords(editor, { caseId: hidden.id });
    expect(before.statements.rows.map(({ id }) => id)).toEqual([shared.id]);
    expect(before.people.total).toBe(0);
    const own = await aStatement(editor, of(open.id));
    await database().statement.update({
      where: { id: own.id },
      data: { relayedPersonId: hidden.personId },
    });
    const relayed = await listSharedRecords(editor, { caseId: hidden.id });
    expect(relayed.statements.rows.map(({ id }) => id)).toEqual([own.id, shared.id]);
    const data = { caseId: open.id, personId: hidden.personId, role: "co_detainee" as const };
    await database().caseInvolvement.create({ data });
    await restrict(editor, hidden.id);
    const after = await listSharedRecords(editor, { caseId: hidden.id });
    expect(after.people.rows.map(({ id }) => id)).toEqual([hidden.personId]);
    expect(await getStatement(other, { id: shared.id })).not.toBeNull();
  });
});
