import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { DraftOutcome } from "@/lib/forms/form-opening";
import { isOwnPath } from "@/lib/forms/form-path";
import type { FormOwner } from "@/lib/forms/form-ticket";

const LONGEST = 500_000;

const SIGNED_OUT = "Your session has ended. Sign in again in another tab; this page keeps trying.";
const NO_DRAFT = "This is not a draft.";
const TOO_LONG = "This is more text than a draft can hold. Submit it, or shorten it.";

/** The address of a page of ours and URL-encoded fields: what forms send. */
function isDraft(formPath: unknown, values: unknown): boolean {
  return isOwnPath(formPath) && typeof values === "string" && !values.includes("\u0000");
}

/**
 * Keeps what somebody has typed into a form, replacing what was kept before.
 * @param actor null when nobody is signed in
 * @param formPath path of the form's page
 * @param values the fields, URL-encoded
 */
export async function keepDraft(
  actor: Actor | null,
  formPath: string,
  values: string,
): Promise<DraftOutcome> {
  if (!actor) return { error: SIGNED_OUT };
  if (!isDraft(formPath, values)) return { error: NO_DRAFT };
  if (values.length > LONGEST) return { error: TOO_LONG };
  return { savedAt: (await store(actor.id, formPath, values)).toISOString() };
}

async function store(userId: string, formPath: string, values: string): Promise<Date> {
  const key = { userId, formKey: formPath };
  const savedAt = new Date();
  await database().formDraft.upsert({
    where: { userId_formKey: key },
    create: { ...key, values, savedAt },
    update: { values, savedAt },
  });
  return savedAt;
}

/** Which opening of a form a draft was typed into. */
const submissionOf = (values: string) => new URLSearchParams(values).get("submissionId");

/**
 * Keeps the draft of somebody who is not signed in any more, as a sealed ticket says who it is.
 * @returns whether it was kept: not for who cannot sign in, nor for what is no draft, nor in the place of
 * one typed into the same page opened anew
 */
export async function keepDraftOf(
  { userId, openedAt }: FormOwner,
  formPath: string,
  values: string,
): Promise<boolean> {
  if (!isDraft(formPath, values) || values.length > LONGEST) return false;
  const where = { id: userId, disabledAt: null };
  if ((await database().user.count({ where })) === 0) return false;
  const kept = await findDraft({ id: userId }, formPath);
  const isOfOther = kept && submissionOf(kept.values) !== submissionOf(values);
  if (isOfOther && kept.savedAt >= openedAt) return false;
  await store(userId, formPath, values);
  return true;
}

/** What this person typed into this form and did not submit, or null. */
export function findDraft(actor: Pick<Actor, "id">, formPath: string) {
  return database().formDraft.findUnique({
    where: { userId_formKey: { userId: actor.id, formKey: formPath } },
    select: { values: true, savedAt: true },
  });
}

/** Forgets a draft, as when its form was submitted. */
export async function dropDraft(actor: Actor, formPath: string): Promise<void> {
  await database().formDraft.deleteMany({ where: { userId: actor.id, formKey: formPath } });
}
