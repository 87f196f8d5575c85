import { SetConsularIntervalForm } from "@/components/consular/set-consular-interval-form";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Actor } from "@/lib/auth/actor";
import { getConsularIntervalForm } from "@/lib/features/consular/queries/get-consular-forms";
import { openForm } from "@/lib/forms/open-form";

type ExpectedIntervalProps = { actor: Actor; caseId: string };

/** How often a visit is expected in this case, to be changed in place. */
export async function ExpectedInterval({ actor, caseId }: ExpectedIntervalProps) {
  const path = `/cases/${caseId}/consular`;
  const { version, usual, values } = await getConsularIntervalForm(actor, { caseId });
  const opening = await openForm(actor, path, values);
  return (
    <section data-print="hide">
      <SectionHeading>How often a visit is expected</SectionHeading>
      <SetConsularIntervalForm
        opening={opening}
        cancelHref={path}
        version={version}
        usual={usual}
      />
    </section>
  );
}
