import { today } from "@/lib/clock";
import type { Actor } from "@/lib/auth/actor";
import { addDays } from "@/lib/dates/days";
import { aPerson, aStatement } from "@/tests/support/factories";

/** A date as a form sends it. */
export const on = (edtf: string | null, asStated: string | null = null) => ({
  edtf,
  asStated,
  inferred: false,
});

/** The day so many days before today. */
export const daysAgo = (days: number) => addDays(today(), -days);

/** Somebody with one office, of the given rank and country. */
export function anOfficial(
  actor: Actor,
  rank: string,
  office: Record<string, unknown> = {},
): Promise<{ id: string }> {
  return aPerson(actor, { positions: [{ title: `A ${rank}`, rank, ...office }] });
}

type Mention = { caseId: string; speakerId: string; saidOn: string | null; mention?: string };

/** What somebody said about a case, on a day or without one. */
export function aMention(
  actor: Actor,
  { caseId, speakerId, saidOn, mention = "named" }: Mention,
  over: Record<string, unknown> = {},
): Promise<{ id: string }> {
  return aStatement(actor, {
    newSpeaker: null,
    speaker: { id: speakerId },
    saidOn: on(saidOn, saidOn ? null : "Monday"),
    cases: [{ case: { id: caseId }, mention }],
    ...over,
  });
}
