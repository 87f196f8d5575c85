import type { PassageView } from "@/lib/features/sources/types/reading";

/** Words of a captured text, marked, with what stands around them. */
export function PassageWords({ passage }: { passage: PassageView }) {
  const { prefix, exact, suffix, source } = passage;
  return (
    <p
      dir="auto"
      lang={source.language}
      className="max-w-measure font-serif whitespace-pre-wrap text-ink-soft"
    >
      {prefix ? `…${prefix}` : null}
      <mark className="border-b border-link bg-wash text-ink">{exact}</mark>
      {suffix ? `${suffix}…` : null}
    </p>
  );
}
