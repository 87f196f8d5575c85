import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";

const LONGEST = 500_000;

/**
 * Keeps what somebody has typed into a form, replacing what was kept before.
 * @param formPath path of the form's page
 * @param values the fields, URL-encoded
 * @returns the ISO instant of saving, or null when there is more text than a draft may hold
 */
export async function keepDraft(actor: Actor, formPath: string, values: string): Promise<string | null> {
  if (values.length > LONGEST || formPath.length > 300) return null;
  const key = { userId: actor.id, formKey: formPath };
  const savedAt = new Date();
  await database().formDraft.upsert({
    where: { userId_formKey: key },
    create: { ...key, values, savedAt },
    update: { values, savedAt },
  });
  return savedAt.toISOString();
}

/** What this person typed into this form and did not submit, or null. */
export function findDraft(actor: Actor, formPath: string) {
  return database().formDraft.findUnique({
    where: { userId_formKey: { userId: actor.id, formKey: formPath } },
    select: { values: true, savedAt: true },
  });
}

/** Forgets a draft, as when its form was submitted. */
export async function dropDraft(actor: Actor, formPath: string): Promise<void> {
  await database().formDraft.deleteMany({ where: { userId: actor.id, formKey: formPath } });
}
