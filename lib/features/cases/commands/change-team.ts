import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import { joinRestrictedTeam, teamSnapshot } from "@/lib/features/cases/commands/write-case";
import { changeVisibilitySchema, teamMemberSchema } from "@/lib/features/cases/schema/team";
import { lockVisibleCase, requireVisibleCase } from "@/lib/features/cases/scope";

const LEADS = "They lead this case. Choose another lead first: Edit.";
const LAST =
  "Somebody has to be left on the team of a restricted case, or nobody could open it. Add somebody first.";
const CHANGED = "Somebody else changed this case meanwhile. Reload the page and try again.";

/** Restricting a case goes through all that is linked to it: a millisecond each. */
const LONGEST_MS = 120_000;

const auditOf = (caseId: string) => ({
  subjectType: "case",
  subjectId: caseId,
  caseIds: [caseId],
});

async function requireStaff(tx: Db, userId: string): Promise<void> {
  const where = { id: userId, disabledAt: null };
  if ((await tx.user.count({ where })) > 0) return;
  throw new InvalidInputError({ userId: ["Choose somebody from the list"] });
}

const owner = async (
  tx: Db,
  actor: Parameters<typeof requireVisibleCase>[1],
  input: { caseId: string },
) => (await requireVisibleCase(tx, actor, input.caseId)).createdById;

/** Puts somebody on the team of a case: they see it, restricted or not. @throws InvalidInputError */
export const joinTeam = defineCommand({
  name: "case.added-to-team",
  permission: "case:edit",
  input: teamMemberSchema,
  owner,
  async run({ tx, actor, input: { caseId, userId } }) {
    await lockVisibleCase(tx, actor, caseId);
    await requireStaff(tx, userId);
    const before = await teamSnapshot(tx, caseId);
    await tx.caseMember.createMany({ data: [{ caseId, userId }], skipDuplicates: true });
    const after = await teamSnapshot(tx, caseId);
    const changed = after.members.length > before.members.length;
    return { result: { caseId }, audit: changed ? { ...auditOf(caseId), before, after } : [] };
  },
});

/**
 * Takes somebody off the team of a case: of a restricted one they see nothing from their next request on.
 * @throws ConflictError when they lead it, or nobody would be left who sees it
 */
export const leaveTeam = defineCommand({
  name: "case.took-off-team",
  permission: "case:edit",
  input: teamMemberSchema,
  owner,
  async run({ tx, actor, input: { caseId, userId } }) {
    const { leadId, visibility } = await lockVisibleCase(tx, actor, caseId);
    if (leadId === userId) throw new ConflictError(LEADS);
    const before = await teamSnapshot(tx, caseId);
    await tx.caseMember.deleteMany({ where: { caseId, userId } });
    const left = {
      OR: [{ memberships: { some: { caseId } } }, { ledCases: { some: { id: caseId } } }],
    };
    const remaining = await tx.user.count({ where: { ...left, disabledAt: null } });
    if (visibility === "restricted" && remaining === 0) throw new ConflictError(LAST);
    const after = await teamSnapshot(tx, caseId);
    const changed = after.members.length < before.members.length;
    const stillSees = visibility === "open" || userId !== actor.id;
    return {
      result: { caseId, stillSees },
      audit: changed ? { ...auditOf(caseId), before, after } : [],
    };
  },
});

/**
 * Restricts a case to its team, or opens it to all staff. Who restricts it, who added it and its lead join the team.
 * @throws ConflictError when somebody else changed it first
 */
export const changeVisibility = defineCommand({
  name: "case.changed-visibility",
  permission: "case:edit",
  input: changeVisibilitySchema,
  owner,
  timeout: LONGEST_MS,
  async run({ tx, actor, input: { caseId, version, visibility } }) {
    const stored = await lockVisibleCase(tx, actor, caseId);
    if (stored.version !== version) throw new ConflictError(CHANGED);
    if (stored.visibility === visibility) return { result: { visibility, caseId }, audit: [] };
    const before = { visibility: stored.visibility, ...(await teamSnapshot(tx, caseId)) };
    const { createdById, leadId } = stored;
    // Before the case is restricted: the one who restricts it must still see it afterwards.
    await joinRestrictedTeam(tx, actor, { caseId, createdById, visibility, leadId }, stored);
    const data = { visibility, version: { increment: 1 } };
    await tx.case.update({ where: { id: caseId }, data });
    const after = { visibility, ...(await teamSnapshot(tx, caseId)) };
    return { result: { visibility, caseId }, audit: { ...auditOf(caseId), before, after } };
  },
});
