import type { Silence } from "@/components/cases/timeline-years";

const HEIGHTS = [
  { days: 730, height: "min-h-64" },
  { days: 365, height: "min-h-44" },
  { days: 180, height: "min-h-28" },
  { days: 0, height: "min-h-16" },
] as const;

/** A stretch of nothing, longer for more time, with its length in words. */
export function TimelineSilence({ silence, since = false }: { silence: Silence; since?: boolean }) {
  const height = HEIGHTS.find(({ days }) => silence.days >= days)?.height ?? "";
  return (
    <p className={`flex items-center pb-7 text-sm text-ink-soft italic ${height}`}>
      {since ? `nothing on record for ${silence.words}` : `${silence.words} with nothing on record`}
    </p>
  );
}
