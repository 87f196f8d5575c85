import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { FigureHref } from "@/components/words/use-cell";
import type { UseLine } from "@/components/words/use-table";
import { SIDE_LABELS } from "@/lib/features/words/labels";
import type { SideUse, VoiceUse } from "@/lib/features/words/types";

/** Sides as lines of a table. */
export const sideLines = (uses: readonly SideUse[], href: FigureHref): UseLine[] =>
  uses.map((use) => ({
    key: use.side,
    ...{ who: SIDE_LABELS[use.side], use },
    href: (filters) => href({ side: use.side, ...filters }),
  }));

/** Speakers as lines of a table, each linked to everything they said. */
export const voiceLines = (uses: readonly VoiceUse[], href: FigureHref): UseLine[] =>
  uses.map((use) => ({
    key: use.voice,
    ...{ who: <Voice voice={use} />, use },
    href: (filters) => href({ voice: use.voice, ...filters }),
  }));

function Voice({ voice: { voice, name, isPerson } }: { voice: VoiceUse }) {
  if (name === null) return "Unnamed speakers, who may be several";
  return (
    <TextLink href={`/${isPerson ? "people" : "organisations"}/${voice}/words`} subtle>
      <NativeName>{name}</NativeName>
    </TextLink>
  );
}
