"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

import { minutesIn } from "@/lib/features/glass/rules";

const TICK_MS = 5_000;

/**
 * How long a case stays open, counted down by the time that passed since the server said so: a clock that
 * is wrong does not matter. At the end the page is asked for again. Without scripts it stands still.
 */
export function MinutesLeft({ msLeft }: { msLeft: number }) {
  const router = useRouter();
  const [passed, setPassed] = useState({ of: msLeft, ms: 0 });
  useEffect(() => {
    const since = Date.now();
    const timer = setInterval(() => {
      const ms = Date.now() - since;
      setPassed({ of: msLeft, ms });
      if (ms >= msLeft) router.refresh();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [msLeft, router]);
  const minutes = minutesIn(msLeft - (passed.of === msLeft ? passed.ms : 0));
  return <span>{minutes === 1 ? "1 minute left" : `${minutes} minutes left`}</span>;
}
