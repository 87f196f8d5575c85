import { isPending } from "@/lib/features/commitments/rules";
import type { CommitmentRecord } from "@/lib/features/exports/types";

/** The first promises of a stream, which runs from the soonest due, that can still be held to. */
export async function openPromises(
  commitments: AsyncIterable<CommitmentRecord>,
  count: number,
): Promise<CommitmentRecord[]> {
  const open: CommitmentRecord[] = [];
  if (count === 0) return open;
  for await (const commitment of commitments) {
    if (isPending(commitment.state.code)) open.push(commitment);
    if (open.length === count) break;
  }
  return open;
}
