import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { accountOf } from "@/lib/auth/system-actor";
import { defineCommand } from "@/lib/commands/define-command";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { database, type Db } from "@/lib/db/client";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import { auditOfUser } from "@/lib/features/users/commands/end-access";
import { hashNewPassword } from "@/lib/features/users/commands/hash-new-password";
import { insertUser } from "@/lib/features/users/commands/insert-user";
import { requireStillAdministrator } from "@/lib/features/users/commands/lock-user";
import { INVITATION_DAYS, LINK_GONE } from "@/lib/features/users/rules";
import { acceptInvitationSchema, inviteSchema, oneSchema } from "@/lib/features/users/schema";

const DAY_MS = 86_400_000;
const OPEN = { acceptedAt: null, revokedAt: null };
const GONE = "This invitation was accepted or revoked already.";

const auditOf = (subjectId: string) => ({ subjectType: "invitation", subjectId, caseIds: [] });

/** A token and what the row keeps of it, and of who gets to know it. */
function freshLink(actor: Actor) {
  const token = newToken();
  const expiresAt = new Date(now().getTime() + INVITATION_DAYS * DAY_MS);
  return {
    token,
    columns: { tokenHash: hashToken(token), expiresAt, createdById: accountOf(actor) },
  };
}

async function requireNew(tx: Db, email: string): Promise<void> {
  const problem = `${email} already has an account.`;
  if (await tx.user.findUnique({ where: { email } }))
    throw new InvalidInputError({ email: [problem] });
}

/**
 * Asks somebody to make an account with a role, by a link that works once, for seven days. The token is
 * given back this once; only its hash is kept, and no audit row holds it.
 * @throws InvalidInputError when the address has an account, or an invitation that is still open
 */
export const invite = defineCommand({
  name: "user.invited",
  permission: "user:manage",
  input: inviteSchema,
  repeats: true,
  async run({ tx, actor, input: { email, role } }) {
    await requireStillAdministrator(tx, actor);
    await requireNew(tx, email);
    const { token, columns } = freshLink(actor);
    const data = [{ email, role, createdAt: now(), ...columns }];
    // The index on open invitations decides, so that of two at once the second is told.
    const [row] = await tx.invitation.createManyAndReturn({ data, skipDuplicates: true });
    if (!row) {
      const problem = `${email} is invited already. Renew that invitation, or revoke it first.`;
      throw new InvalidInputError({ email: [problem] });
    }
    const { id, expiresAt } = row;
    const audit = { ...auditOf(id), before: null, after: { email, role, expiresAt } };
    return { result: { id, email, token }, audit };
  },
});

/** A new link in place of the one before, for another seven days. @throws NotFoundError */
export const renewInvitation = defineCommand({
  name: "user.renewed-invitation",
  permission: "user:manage",
  input: oneSchema,
  repeats: true,
  async run({ tx, actor, input: { id } }) {
    await requireStillAdministrator(tx, actor);
    const before = await tx.invitation.findFirst({ where: { id, ...OPEN } });
    if (!before) throw new NotFoundError(GONE);
    const { token, columns } = freshLink(actor);
    const { count } = await tx.invitation.updateMany({ where: { id, ...OPEN }, data: columns });
    if (count === 0) throw new NotFoundError(GONE);
    const { email, expiresAt } = before;
    const after = { expiresAt: columns.expiresAt };
    return {
      result: { id, email, token },
      audit: { ...auditOf(id), before: { expiresAt }, after },
    };
  },
});

/** Takes an invitation back: its link does not work any more. @throws NotFoundError */
export const revokeInvitation = defineCommand({
  name: "user.revoked-invitation",
  permission: "user:manage",
  input: oneSchema,
  async run({ tx, input: { id } }) {
    const { count } = await tx.invitation.updateMany({
      where: { id, ...OPEN },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new NotFoundError(GONE);
    const audit = { ...auditOf(id), before: { revoked: false }, after: { revoked: true } };
    return { result: { id }, audit };
  },
});

const usable = (token: string) => ({
  tokenHash: hashToken(token),
  ...OPEN,
  expiresAt: { gt: now() },
});

/**
 * Makes the account that a link invites to: with the address and the role of the invitation, whatever
 * is posted. Of two who hold the link, the first gets it.
 * @throws NotFoundError in the same words whether the link is unknown, used, revoked or too old
 * @throws InvalidInputError when the password cannot be taken, or the address has an account by now
 */
export const acceptInvitation = defineCommand({
  name: "user.accepted-invitation",
  permission: "user:manage",
  input: acceptInvitationSchema,
  repeats: true,
  async prepare({ input: { token, name, password } }) {
    const invitation = await database().invitation.findFirst({ where: usable(token) });
    if (!invitation) throw new NotFoundError(LINK_GONE);
    return hashNewPassword(password, { email: invitation.email, name });
  },
  async run({ tx, input: { token, name }, prepared: passwordHash }) {
    const [invitation] = await tx.invitation.updateManyAndReturn({
      where: usable(token),
      data: { acceptedAt: now() },
    });
    if (!invitation) throw new NotFoundError(LINK_GONE);
    const { id: invitationId, email, role } = invitation;
    const id = await insertUser(tx, { email, name, role, passwordHash, disabledAt: null });
    const after = { email, name, role, canSignIn: true, invitationId };
    return { result: { id }, audit: { ...auditOfUser(id), before: null, after } };
  },
});
