import { SectionHeading } from "@/components/ui/section-heading";
import type { FigureHref } from "@/components/words/use-cell";
import { sideLines, voiceLines } from "@/components/words/use-lines";
import { UseTable } from "@/components/words/use-table";
import { WordStripFigure } from "@/components/words/word-strip-figure";
import type { Term } from "@/lib/features/words/rules/terms";
import type { SideUse, VoiceUse, WordStrip } from "@/lib/features/words/types";

type WordCloselyProps = {
  chosen: Term;
  sides: readonly SideUse[];
  voices: readonly VoiceUse[];
  voiceCount: number;
  strip: WordStrip | null;
  href: FigureHref;
};

/** One word: over time, for each side and for each speaker. */
export function WordClosely({ chosen, sides, voices, voiceCount, strip, href }: WordCloselyProps) {
  const { label, forms } = chosen;
  const ofSides = sides.filter(({ key }) => key === chosen.key);
  return (
    <section>
      <SectionHeading id="closely">
        “<bdi>{label}</bdi>” closely
      </SectionHeading>
      <p className="mb-4 max-w-measure text-sm text-ink-soft">
        Counted as this word: <bdi>{forms.join(", ")}</bdi>, in the words as said or in their
        English translation. Words passed on count for the person whose words they are. “No longer”
        counts only statements that the dates prove to be later.
      </p>
      <div className="grid gap-8">
        {strip ? <WordStripFigure strip={strip} word={label} /> : null}
        <UseTable caption="By side" lines={sideLines(ofSides, href)} />
        <UseTable
          caption={
            voiceCount > voices.length
              ? `By speaker: the ${voices.length} of ${voiceCount.toLocaleString("en-GB")} who spoke most`
              : "By speaker"
          }
          lines={voiceLines(voices, href)}
        />
      </div>
    </section>
  );
}
