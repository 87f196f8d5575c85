import type { DayCount } from "@/lib/dates/duration";
import { silenceWords, undatedWords } from "@/lib/features/silence/rules/clock";
import type { ListedSilence as Silence } from "@/lib/features/silence/types";

type ListedSilenceProps = {
  silence: Silence | undefined;
  /** How long the person has been held: so long is the silence when nobody has ever spoken. */
  held: DayCount | null;
};

/** Days since any official spoke, in a line of a list. */
export function ListedSilence({ silence, held }: ListedSilenceProps) {
  const days = silence?.days ?? null;
  const undated = undatedWords({
    undated: silence?.undated ?? 0,
    since: days ? "mention" : "detention",
  });
  return (
    <>
      <span className="tabular-nums">{silenceWords(days ?? held) ?? "not known"}</span>
      {days ? null : <Note>no dated word of any official</Note>}
      {undated ? <Note>{undated}</Note> : null}
    </>
  );
}

function Note({ children }: { children: string }) {
  return <span className="block text-sm text-ink-soft">{children}</span>;
}
