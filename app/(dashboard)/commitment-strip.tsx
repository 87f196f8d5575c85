import { LedgerFiguresRow } from "@/components/commitments/ledger-figures";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { countLedger } from "@/lib/features/commitments/queries/tally-commitments";

/** What officials have promised, in three figures. */
export async function CommitmentStrip({ actor }: { actor: Actor }) {
  const figures = await countLedger(actor, {});
  return (
    <section>
      <SectionHeading actions={<TextLink href="/commitments">All commitments</TextLink>}>
        Commitments
      </SectionHeading>
      <LedgerFiguresRow figures={figures} />
    </section>
  );
}
