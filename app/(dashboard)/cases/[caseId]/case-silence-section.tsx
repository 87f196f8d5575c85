import { SilenceClocks } from "@/components/silence/silence-clocks";
import { SilenceRules } from "@/components/silence/silence-rules";
import { SilenceStripFigure } from "@/components/silence/silence-strip-figure";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Actor } from "@/lib/auth/actor";
import { getSilence } from "@/lib/features/silence/queries/get-silence";
import { getSilenceStrip } from "@/lib/features/silence/queries/get-silence-strip";

/** How long nobody has spoken of this person in public, and the picture of it. */
export async function CaseSilenceSection({ actor, caseId }: { actor: Actor; caseId: string }) {
  const [silence, strip] = await Promise.all([
    getSilence(actor, { caseId }),
    getSilenceStrip(actor, { caseId }),
  ]);
  return (
    <section>
      <SectionHeading id="silence">Silence</SectionHeading>
      <div className="grid gap-6">
        <SilenceClocks silence={silence} />
        {strip ? <SilenceStripFigure strip={strip} /> : null}
        <SilenceRules silence={silence} />
      </div>
    </section>
  );
}
