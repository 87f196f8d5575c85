import { parseArgs } from "node:util";

import { OperatorError } from "@/lib/db/operator-error";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { withApplication } from "@/scripts/terminal/with-application";
import { type Request, type Task, TASKS } from "@/scripts/users/tasks";

const USAGE = `npm run users -- list
npm run users -- invite EMAIL --role ROLE
npm run users -- create EMAIL --name NAME --role ROLE
npm run users -- reset-password EMAIL
npm run users -- set-role EMAIL --role ROLE
npm run users -- disable EMAIL
npm run users -- enable EMAIL
npm run users -- remove-second-step EMAIL

Roles: viewer, contributor, editor, admin.
The password of create and reset-password is generated and shown, unless VIGIL_PASSWORD holds one.`;

function parse(args: string[]): { task: Task; request: Request } {
  try {
    const options = { name: { type: "string" }, role: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [name = "", email = ""] = positionals;
    const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
    if (task && positionals.length === (name === "list" ? 1 : 2)) {
      return { task, request: { email, name: values.name, role: values.role } };
    }
  } catch {
    // an option that does not exist; answered like every other misunderstanding
  }
  throw new OperatorError(USAGE);
}

/** `npm run users -- …`: accounts, for whoever runs the server. */
export async function main(args: string[]): Promise<void> {
  const { task, request } = parse(args);
  await ensurePrismaClient();
  const done = await withApplication("users", () => task(request));
  process.stdout.write(`${done}\n`);
}
