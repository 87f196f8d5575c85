import { generatePassword } from "@/scripts/terminal/generate-password";

/** What was asked for at the command line. */
export interface Request {
  email: string;
  name: string | undefined;
  role: string | undefined;
}

/** Does one thing as the command line, and says what was done. */
export type Task = (request: Request) => Promise<string>;

// The application's modules read their settings as they load, so they are loaded when a task runs.
const commands = async () => ({
  ...(await import("@/lib/features/users/commands")),
  ...(await import("@/lib/features/users/commands/invitations")),
  ...(await import("@/lib/features/users/commands/manage-user")),
});
const systemActor = async () => (await import("@/lib/auth/system-actor")).SYSTEM_ACTOR;

async function idOf(email: string): Promise<string> {
  const { database } = await import("@/lib/db/client");
  const { NotFoundError } = await import("@/lib/errors");
  const user = await database().user.findUnique({ where: { email: email.toLowerCase() } });
  if (!user) throw new NotFoundError(`Nobody has an account with the address ${email}.`);
  return user.id;
}

/** The password to give, and the line that shows it when it was generated. */
function password(): { chosen: string; line: string } {
  const given = process.env.VIGIL_PASSWORD;
  const chosen = given || generatePassword();
  return { chosen, line: given ? "" : `\nPassword: ${chosen}` };
}

/** Every account, page by page: address, role, state, second step, last use. */
async function list(): Promise<string> {
  const { listUsers } = await import("@/lib/features/users/queries/list-users");
  const actor = await systemActor();
  const lines: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await listUsers(actor, { after });
    for (const { email, role, disabledAt, hasSecondStep, lastUsedAt } of page.rows) {
      const state = disabledAt ? "disabled" : "can sign in";
      const step = hasSecondStep ? "second step" : "no second step";
      const used = lastUsedAt ? `last used ${lastUsedAt.toISOString()}` : "never used";
      lines.push([email, role, state, step, used].join("\t"));
    }
    after = page.after;
  }
  return lines.join("\n");
}

/** What `npm run users` can do, by its name. */
export const TASKS: Record<string, Task> = {
  list,
  async invite({ email, role }) {
    const { invite } = await commands();
    const { env } = await import("@/lib/env");
    const { token } = await invite(await systemActor(), { email, role });
    const address = env.AUTH_URL ?? `http://localhost:${process.env.PORT || 3000}`;
    return `Hand this link over; it makes one account, within 7 days:\n${new URL(`/invitation/${token}`, address)}`;
  },
  async create(request) {
    const { createUser } = await commands();
    const { chosen, line } = password();
    await createUser(await systemActor(), { ...request, password: chosen });
    return `${request.email} can sign in now.${line}`;
  },
  async "reset-password"({ email }) {
    const { resetPassword } = await commands();
    const { chosen, line } = password();
    await resetPassword(await systemActor(), { email, password: chosen });
    return `${email} has a new password; every session of theirs was ended, and every calendar feed revoked.${line}`;
  },
  async "set-role"({ email, role }) {
    const { setRole } = await commands();
    await setRole(await systemActor(), { id: await idOf(email), role });
    return `${email} has the role ${role} from now on.`;
  },
  async disable({ email }) {
    const { disableUser } = await commands();
    await disableUser(await systemActor(), { id: await idOf(email) });
    return `${email} cannot sign in any more; every session of theirs was ended, and every calendar feed revoked.`;
  },
  async enable({ email }) {
    const { enableUser } = await commands();
    await enableUser(await systemActor(), { id: await idOf(email) });
    return `${email} can sign in again, with the password they had.`;
  },
  async "remove-second-step"({ email }) {
    const { removeSecondStep } = await commands();
    await removeSecondStep(await systemActor(), { id: await idOf(email) });
    return `${email} signs in with the password alone; every session of theirs was ended.`;
  },
};
