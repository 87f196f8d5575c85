import { HorizonExcerpt } from "@/components/horizon/horizon-excerpt";
import { LeftOutList } from "@/components/horizon/left-out-list";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { getLeftOut } from "@/lib/features/horizon/queries/get-left-out";
import { getHorizonExcerpt } from "@/lib/features/horizon/queries/list-horizon";

const SHOWN = 6;

type CaseHorizonProps = { actor: Actor; caseId: string; mayEdit: boolean };

/** What comes next in a case within a year, and what cannot be reckoned. Its tasks stand by themselves. */
export async function CaseHorizon({ actor, caseId, mayEdit }: CaseHorizonProps) {
  const [excerpt, reasons] = await Promise.all([
    getHorizonExcerpt(actor, { caseId, days: 365, take: SHOWN }),
    getLeftOut(actor, { caseId }),
  ]);
  return (
    <section>
      <SectionHeading
        actions={
          mayEdit && <TextLink href={`/cases/${caseId}/deadlines/new`}>Add a deadline</TextLink>
        }
      >
        Ahead
      </SectionHeading>
      <HorizonExcerpt
        excerpt={excerpt}
        empty="Nothing is expected within a year."
        query={`caseId=${caseId}&days=365`}
        withoutCase
      />
      <LeftOutList reasons={reasons} />
    </section>
  );
}
