import type { Actor } from "@/lib/auth/actor";
import { addCommitment } from "@/lib/features/commitments/commands/add-commitment";
import { recordCommitmentStatus } from "@/lib/features/commitments/commands/record-commitment-status";
import { aPerson, aStatement } from "@/tests/support/factories";

let serial = 0;

/** An official with a plainly fictional name who holds an office. */
export function anOfficial(actor: Actor): Promise<{ id: string }> {
  return aPerson(actor, {
    positions: [{ title: "Envoy", country: "FI", rank: "ambassador_or_envoy" }],
  });
}

/** A commitment made in a new statement; what is of the statement goes into `said`. */
export async function aCommitment(
  actor: Actor,
  over: Record<string, unknown> = {},
  said: Record<string, unknown> = {},
): Promise<{ id: string; statementId: string }> {
  serial += 1;
  const statementId =
    typeof over.statementId === "string"
      ? over.statementId
      : (
          await aStatement(actor, {
            ...(said.speaker ? { newSpeaker: null } : {}),
            saidOn: { edtf: "2024-01-10", asStated: null, inferred: false },
            ...said,
          })
        ).id;
  const words = `We shall bring them home, time ${serial}.`;
  const { id } = await addCommitment(actor, { words, ...over, statementId });
  return { id, statementId };
}

/** A turn in the fate of a commitment, with a note as its evidence. */
export function aTurn(
  actor: Actor,
  commitmentId: string,
  state: string,
  since: string | null = "2024-03-01",
): Promise<{ id: string }> {
  const date = { edtf: since, asStated: null, inferred: false };
  return recordCommitmentStatus(actor, { commitmentId, state, since: date, note: "Seen by all." });
}

/** A due date as commands take it. */
export const dueOn = (edtf: string | null) => ({ edtf, asStated: null, inferred: false });
