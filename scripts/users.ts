import { parseArgs } from "node:util";

import { OperatorError } from "@/lib/db/operator-error";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { generatePassword } from "@/scripts/terminal/generate-password";
import { withApplication } from "@/scripts/terminal/with-application";

const USAGE = `npm run users -- create EMAIL --name NAME --role ROLE
npm run users -- reset-password EMAIL

Roles: viewer, contributor, editor, admin.
The password is generated and shown, unless VIGIL_PASSWORD holds one.`;

interface Request {
  email: string;
  name: string | undefined;
  role: string | undefined;
}

type Task = (request: Request, password: string) => Promise<string>;

const TASKS: Record<string, Task> = {
  async create(request, password) {
    const { createUser } = await import("@/lib/features/users/commands");
    const { SYSTEM_ACTOR } = await import("@/lib/auth/system-actor");
    await createUser(SYSTEM_ACTOR, { ...request, password });
    return `${request.email} can sign in now.`;
  },
  async "reset-password"({ email }, password) {
    const { resetPassword } = await import("@/lib/features/users/commands");
    const { SYSTEM_ACTOR } = await import("@/lib/auth/system-actor");
    await resetPassword(SYSTEM_ACTOR, { email, password });
    return `${email} has a new password; every session of theirs was ended, and every calendar feed revoked.`;
  },
};

function parse(args: string[]): { task: Task; request: Request } {
  try {
    const options = { name: { type: "string" }, role: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [name = "", email] = positionals;
    const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
    if (task && email && positionals.length === 2) {
      return { task, request: { email, name: values.name, role: values.role } };
    }
  } catch {
    // an option that does not exist; answered like every other misunderstanding
  }
  throw new OperatorError(USAGE);
}

/** `npm run users -- …`: adds an account, or gives one a new password. */
export async function main(args: string[]): Promise<void> {
  const { task, request } = parse(args);
  const chosen = process.env.VIGIL_PASSWORD;
  const password = chosen || generatePassword();
  await ensurePrismaClient();
  const done = await withApplication("users", () => task(request, password));
  process.stdout.write(`${done}\n${chosen ? "" : `Password: ${password}\n`}`);
}
