"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const LOOK_EVERY_MS = 2_000;

type WorkProgressProps = { words: string; done: number; total: number };

/** How far the work is, looked at again by itself; where scripts do not run, the page loads itself anew. */
export function WorkProgress({ words, done, total }: WorkProgressProps) {
  const router = useRouter();
  useEffect(() => {
    const clock = setInterval(() => router.refresh(), LOOK_EVERY_MS);
    return () => clearInterval(clock);
  }, [router]);
  return (
    <div className="grid gap-2">
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <p role="status">{words}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <progress
          aria-label={words}
          max={total}
          value={done}
          className="h-2 w-full max-w-80 accent-link"
        />
        <span className="text-sm tabular-nums">
          {done.toLocaleString("en-GB")} of {total.toLocaleString("en-GB")} rows
        </span>
      </div>
    </div>
  );
}
