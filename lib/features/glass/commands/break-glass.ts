import { DAILY_ACTOR } from "@/lib/auth/system-actor";
import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { lockCase } from "@/lib/features/cases/scope";
import { beginPresence, confirmPresence } from "@/lib/features/glass/commands/confirm-presence";
import { endRunOut } from "@/lib/features/glass/commands/end-glass";
import { glassSubject } from "@/lib/features/glass/commands/glass-subject";
import { tellTeam } from "@/lib/features/glass/commands/tell-team";
import { breakGlassSchema } from "@/lib/features/glass/schema";
import { casesOfOtherTeams } from "@/lib/features/glass/scope";
import { readSettings } from "@/lib/features/settings/queries";

const NOT_THERE = "There is no restricted case here that you would have to open.";
const OPEN_ALREADY = "You have this case open already.";
const MS_A_MINUTE = 60_000;

/**
 * Lets an administrator read a restricted case of other teams for a time, after giving the password, and
 * the code of the second step, again. Its team is told.
 * @returns the addresses of the team, for the mails
 * @throws InvalidInputError when password or code are wrong; NotFoundError; ConflictError when it is open
 */
export const breakGlass = defineCommand({
  name: "glass.opened",
  permission: "glass:break",
  input: breakGlassSchema,
  repeats: true,
  prepare: ({ actor, input }) => beginPresence(actor, input.password),
  async run({ tx, actor, input: { caseId, reason, code }, prepared: verified }) {
    await confirmPresence(tx, actor, verified, code);
    await lockCase(tx, caseId);
    const where = { AND: [{ id: caseId }, casesOfOtherTeams(actor)] };
    if ((await tx.case.count({ where })) === 0) throw new NotFoundError(NOT_THERE);
    const own = { caseId, userId: actor.id };
    await endRunOut.within(tx, DAILY_ACTOR, { of: own });
    const open = { ...own, endedAt: null };
    if ((await tx.brokenGlass.count({ where: open })) > 0) throw new ConflictError(OPEN_ALREADY);
    const { glassMinutes: minutes } = await readSettings(tx);
    const openedAt = now();
    const expiresAt = new Date(openedAt.getTime() + minutes * MS_A_MINUTE);
    const glass = await tx.brokenGlass.create({
      data: { caseId, userId: actor.id, reason, openedAt, expiresAt },
    });
    const who = { adminId: actor.id, adminName: actor.name };
    const told = { caseId, ...who, minutes, reason };
    const { emails } = await tellTeam.within(tx, DAILY_ACTOR, told);
    return {
      result: { id: glass.id, caseId, emails },
      audit: {
        ...glassSubject(glass),
        before: null,
        after: { reason, until: expiresAt, told: emails.length },
      },
    };
  },
});
