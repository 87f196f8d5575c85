import { TallyRow } from "@/components/commitments/tally-row";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Actor } from "@/lib/auth/actor";
import { tallyOfficial } from "@/lib/features/commitments/queries/tally-commitments";

type PersonCommitmentsProps = { actor: Actor; personId: string };

/** What a person has promised and what became of it; nothing for people who promised nothing. */
export async function PersonCommitments({ actor, personId }: PersonCommitmentsProps) {
  const tally = await tallyOfficial(actor, { personId });
  if (tally.made === 0) return null;
  return (
    <section>
      <SectionHeading>Commitments</SectionHeading>
      <TallyRow personId={personId} tally={tally} />
    </section>
  );
}
