import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/auth/actor";
import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { database } from "@/lib/db/client";
import { createUser } from "@/lib/features/users/commands";
import { sowArticle } from "@/prisma/seed/article";

const AUTHOR = {
  email: "sample-records@vigil.invalid",
  name: "Sample records",
  role: "editor",
} as const;

/** In whose name the sample records stand: an account that nobody can sign in to. */
async function author(): Promise<Actor> {
  const found = await database().user.findUnique({ where: { email: AUTHOR.email } });
  const password = randomUUID();
  const { id } =
    found ?? (await createUser(SYSTEM_ACTOR, { ...AUTHOR, password, canSignIn: false }));
  return { id, name: AUTHOR.name, role: AUTHOR.role };
}

await sowArticle(await author());
await database().$disconnect();
