import { TextLink } from "@/components/ui/text-link";
import {
  droppedWords,
  saidOnWords,
  sinceFirstWords,
  undatedUseWords,
} from "@/lib/features/words/rules/usage";
import type { WordUse } from "@/lib/features/words/types";

/** The address of the statements behind a figure. */
export type FigureHref = (filters: Record<string, string>) => string;

type UseProps = { use: WordUse; href: FigureHref };

/** In how many statements a word is, with the way to them. */
export function SaidFigure({ use, href }: UseProps) {
  if (use.said === 0) {
    return (
      <span className="text-ink-soft">
        never, in{" "}
        <TextLink href={href({ said: "no" })} className="tabular-nums">
          {use.total.toLocaleString("en-GB")}
        </TextLink>
      </span>
    );
  }
  const undated = undatedUseWords(use);
  return (
    <>
      <TextLink href={href({ said: "yes" })} className="tabular-nums">
        {sinceFirstWords(use)}
      </TextLink>
      {undated ? <span className="block text-sm text-ink-soft">{undated}</span> : null}
    </>
  );
}

/** When it was first or last said; nothing when it never was. */
export function SaidOn({ use, at }: { use: WordUse; at: "first" | "last" }) {
  return use.said === 0 ? null : saidOnWords(use[at]);
}

/** Since when it is no longer said, with the way to the statements without it. */
export function Dropped({ use, href }: UseProps) {
  const words = droppedWords(use);
  if (!words) return null;
  const later = use.last.latest;
  if (!later) return words;
  return <TextLink href={href({ said: "no", later })}>{words}</TextLink>;
}
