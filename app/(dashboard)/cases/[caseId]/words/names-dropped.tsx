import { SectionHeading } from "@/components/ui/section-heading";
import type { FigureHref } from "@/components/words/use-cell";
import { sideLines, voiceLines } from "@/components/words/use-lines";
import { UseTable } from "@/components/words/use-table";
import type { SideUse, VoiceUse } from "@/lib/features/words/types";

type NamesDroppedProps = {
  named: { sides: readonly SideUse[]; voices: readonly VoiceUse[] };
  href: FigureHref;
};

/** Who still says the name of the person held, and who only alludes or speaks of a group. */
export function NamesDropped({ named, href }: NamesDroppedProps) {
  return (
    <section>
      <SectionHeading id="name">When the name is dropped</SectionHeading>
      <p className="mb-4 max-w-measure text-sm text-ink-soft">
        As each statement records how it concerns this case: naming the person, by allusion, or as
        one of a group.
      </p>
      <div className="grid gap-8">
        <UseTable caption="By side" lines={sideLines(named.sides, href)} ofName />
        <UseTable caption="By speaker" lines={voiceLines(named.voices, href)} ofName />
      </div>
    </section>
  );
}
