"use client";

import { useEffect, useRef } from "react";
import { EyeOff } from "lucide-react";

import { Button } from "@/components/ui/button";

const SHIFTS_NEEDED = 3;
const WITHIN_MS = 1_500;

/**
 * Leaves at once, for somebody who is being watched: covers the screen and ends the session. Shift
 * pressed three times in a row does the same. Without scripts it is an ordinary button.
 */
export function ExitPage() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    let presses: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      presses = event.key === "Shift" ? [...presses, event.timeStamp].slice(-SHIFTS_NEEDED) : [];
      const first = presses[0] ?? 0;
      if (presses.length === SHIFTS_NEEDED && event.timeStamp - first < WITHIN_MS)
        form.current?.requestSubmit();
    };
    window.addEventListener("keyup", onKey);
    return () => window.removeEventListener("keyup", onKey);
  }, []);
  return (
    <form
      ref={form}
      action="/sign-out"
      method="post"
      data-leave="always"
      onSubmit={() => document.documentElement.setAttribute("data-covered", "")}
    >
      <Button
        type="submit"
        title="Covers the screen and signs you out. Shortcut: press Shift three times"
      >
        <EyeOff aria-hidden />
        <span className="max-sm:sr-only">Exit this page</span>
      </Button>
    </form>
  );
}
