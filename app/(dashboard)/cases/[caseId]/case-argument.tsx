import { CriteriaLine } from "@/components/criteria/criteria-line";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { getCriteriaTally } from "@/lib/features/criteria/queries/get-criteria-tally";

/** Where a case is argued, each in a line: by the criteria, and by the access that was given. */
export async function CaseArgument({ actor, caseId }: { actor: Actor; caseId: string }) {
  const tally = await getCriteriaTally(actor, { caseId });
  return (
    <div className="grid gap-1">
      <CriteriaLine path={`/cases/${caseId}/criteria`} tally={tally} />
      <p>
        <TextLink href={`/cases/${caseId}/consular`}>Consular access</TextLink>
        <span className="text-ink-soft">: notification, refusals, visits and the gaps between</span>
      </p>
    </div>
  );
}
